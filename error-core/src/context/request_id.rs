//! The id of a request: the caller's where it is fit to be repeated, else a new one.

use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use http::{HeaderName, HeaderValue};

/// The header that carries it, both ways, where a dialect names no other.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Longer ones are not repeated: they would be in every line of a log.
const MAX_LEN: usize = 128;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The id of a request.
#[derive(Clone)]
pub(super) enum RequestId {
    /// As the caller sent it.
    Given(HeaderValue),
    Made([u8; 32]),
}

impl RequestId {
    /// The caller's, if it is one.
    pub(super) fn of(given: Option<&HeaderValue>) -> Self {
        match given {
            Some(id) if id.to_str().is_ok_and(is_sane) => Self::Given(id.clone()),
            _ => Self::Made(generated()),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Given(id) => id.to_str().unwrap_or_default(),
            Self::Made(digits) => str::from_utf8(digits).unwrap_or_default(),
        }
    }

    /// The same as the value of a header.
    #[cfg(feature = "tower")]
    pub(super) fn header_value(&self) -> Option<HeaderValue> {
        match self {
            Self::Given(id) => Some(id.clone()),
            Self::Made(digits) => HeaderValue::from_bytes(digits).ok(),
        }
    }
}

/// Letters, digits and the punctuation of UUIDs, ULIDs, base64 and trace headers: what needs no escaping in
/// JSON, in a log or in a shell.
fn is_sane(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/+=@".contains(&byte);
    (1..=MAX_LEN).contains(&id.len()) && id.bytes().all(fits)
}

/// 128 bits in hexadecimal digits, as an id of a trace.
///
/// A counter under two keyed hashes whose keys the standard library takes from the system's randomness:
/// unique, and not to be guessed from those that were seen before. It is no secret.
fn generated() -> [u8; 32] {
    static KEYS: OnceLock<[RandomState; 2]> = OnceLock::new();
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let [high, low] = KEYS.get_or_init(Default::default);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut digits = [0; 32];
    let halves = [
        high.hash_one(count).to_be_bytes(),
        low.hash_one(count).to_be_bytes(),
    ];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(halves.as_flattened()) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 0xF)];
    }
    digits
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn generated_ids_are_all_different() {
        let ids: HashSet<[u8; 32]> = (0..10_000).map(|_| generated()).collect();
        assert_eq!(ids.len(), 10_000);
        assert!(ids.iter().all(|id| is_sane(RequestId::Made(*id).as_str())));
    }

    #[test]
    fn only_a_sane_id_is_taken_over() {
        let taken = |value: &'static [u8]| match RequestId::of(Some(&HeaderValue::from_bytes(value).unwrap()))
        {
            RequestId::Given(id) => id.to_str().map(str::to_owned).ok(),
            RequestId::Made(_) => None,
        };
        assert_eq!(
            taken(b"Root=1-5759e988:a/b+c").as_deref(),
            Some("Root=1-5759e988:a/b+c")
        );
        assert_eq!(taken(&[b'a'; 128]).map(|id| id.len()), Some(128));
        for refused in [
            b"" as &[u8],
            &[b'a'; 129],
            b"a b",
            b"a\"b",
            b"<a>",
            b"a\tb",
            b"a\xffb",
        ] {
            assert_eq!(taken(refused), None, "{refused:?}");
        }
    }
}
