//! The key of a code: two hashes of 64 bits, so that no two codes of a catalog have the same.
//!
//! The upper half is one of its letters and digits only, in lower case: whatever case a dialect writes codes in, those
//! that come out alike have it in common.
//!
//! Computed here for every variant and every row, so that no text is read in `const`.

/// Above, FNV-1a (draft-eastlake-fnv), byte by byte; below, what a lookup at run time computes again.
pub(crate) fn key(code: &str) -> u128 {
    let mut above = 0xcbf2_9ce4_8422_2325_u64;
    // A plain loop: this runs unoptimised, over every code.
    for &byte in code.as_bytes() {
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            above = (above ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3);
        }
    }
    u128::from(above) << 64 | u128::from(place(code.as_bytes()))
}

/// As `error_core::catalog::index::hash`, which looks codes up: eight bytes at a time, the last eight once more;
/// of a short code, its bytes as one number.
fn place(code: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    let length = code.len() as u64;
    match code.last_chunk() {
        Some(last) => {
            let words = code.chunks_exact(8).filter_map(<[u8]>::first_chunk).chain([last]);
            words.fold(length, |hash, word| mix(hash, u64::from_le_bytes(*word)))
        }
        None => mix(
            length,
            code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::key;

    #[test]
    fn the_upper_half_is_that_of_the_draft() {
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(key(text) >> 64, expected, "{text:?}");
        }
    }

    #[test]
    fn the_upper_half_is_the_same_in_every_case() {
        let halves = ["NOT_FOUND_2", "notFound2", "not-found-2", "not/found.2"].map(|code| key(code) >> 64);
        assert_eq!(halves, [halves[0]; 4]);
        assert_ne!(key("NOT_FOUND") >> 64, key("NO_FOUND") >> 64);
        assert_ne!(key("größe") >> 64, key("große") >> 64);
        let keys: HashSet<u128> = ["NOT_FOUND", "NOTFOUND", "not_found", "not-found"]
            .map(key)
            .into();
        assert_eq!(keys.len(), 4);
    }

    /// As many as by chance, or nearly, find their first place free.
    #[test]
    fn codes_that_differ_little_have_places_of_their_own() {
        let keys: HashSet<u128> = (0..4096)
            .map(|i| key(&format!("QUOTA_{}_LIMIT_{}", i % 64, i / 64)))
            .collect();
        assert_eq!(keys.len(), 4096);
        // The upper thirteen bits of the lower half, which are 8192 places: by chance, 3223 of these are taken.
        let places: HashSet<u128> = keys.iter().map(|key| key >> 51 & 0x1fff).collect();
        assert!(places.len() > 3000, "{} places", places.len());
    }
}
