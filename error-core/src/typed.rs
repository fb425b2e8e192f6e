//! From an answer to the variant that it tells of: `#[api_error(decode)]`.

mod answered;
mod codes;
mod fields;
mod kind;
mod misfit;
mod wait;

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use answered::Answered;
pub use codes::Codes;
pub use fields::{Fields, Wrong};
pub use kind::{FromText, FromViolations};
pub use misfit::Misfit;
pub use wait::FromRetryAfter;

use crate::{Answer, Catalogued, Decoded, decode};

/// An error type that a client can read back from an answer. Derived with `#[api_error(decode)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back from an answer",
    note = "add `#[api_error(decode)]` to the type"
)]
pub trait Decode: Catalogued + Sized {
    /// The entries of this type, found by their code.
    #[doc(hidden)]
    const CODES: Codes;

    /// The variant with the entry of this index.
    ///
    /// # Errors
    ///
    /// The answer lacks the value of a field, or has another type for it.
    #[doc(hidden)]
    fn variant(index: usize, fields: &Fields<'_>) -> Result<Self, Wrong>;

    /// The variant whose inner error the answer tells of, if that is better than what was read before.
    ///
    /// # Errors
    ///
    /// Neither is one.
    #[doc(hidden)]
    fn forwarded(fields: &Fields<'_>, best: Reading<Self>) -> Reading<Self> {
        let _ = fields;
        best
    }

    /// The error that an answer tells of. Of several variants with its code, the one that most of the answer
    /// speaks for; of those, the first.
    ///
    /// # Errors
    ///
    /// The type has no variant with the code, or none whose fields the answer has.
    #[doc(hidden)]
    fn read(fields: &Fields<'_>) -> Reading<Self> {
        let mut best = fields.nothing();
        let mut is_alone = false;
        Self::CODES.each(fields, &mut |index, entry| {
            is_alone = !entry.facts().shared;
            let evidence = if is_alone { Ok(0) } else { fields.evidence(entry) };
            if !entry.is_internal() {
                let read = evidence.and_then(|score| Ok((Self::variant(index, fields)?, score)));
                keep_better(&mut best, read.map_err(|wrong| wrong.of(entry)));
            }
            is_alone
        });
        if is_alone {
            best
        } else {
            Self::forwarded(fields, best)
        }
    }
}

/// What came of reading an answer: the error, with how much of the answer speaks for it.
#[doc(hidden)]
pub type Reading<E> = Result<(E, u32), Misfit>;

/// Reads an answer in the dialect of the type, back into the variant that it tells of.
///
/// Open to the future: what the type does not know, or what does not fit, is [`Answered::Unknown`], never a
/// failure. What the answer says beside its fields is in the [`Decoded`] of both.
///
/// In dialects that write an item of `errors` for each violation, such as `JsonApi` and `GraphQl`, the own code of a
/// violation stands in the place of the error's. Where it is not known, the status tells: the error is the only one
/// of the type with violations and this status, as the dialects of a type with `decode` must have it.
///
/// ```
/// use error_core::{Answered, ApiError, decode_as, dialects::Butverify};
/// use http::{HeaderMap, StatusCode};
///
/// #[derive(Debug, ApiError)]
/// #[api_error(dialect = Butverify, decode)]
/// enum QuotaError {
///     #[api_error(code = "quota_used_up", status = 403, message = "All {limit} are used up")]
///     UsedUp {
///         #[api_error(detail)]
///         limit: u32,
///     },
/// }
///
/// let body = r#"{"ok":false,"error":{"code":"quota_used_up","message":"None left","limit":100}}"#.into();
/// match decode_as::<QuotaError>(StatusCode::FORBIDDEN, &HeaderMap::new(), &body) {
///     Answered::Known(QuotaError::UsedUp { limit }, answer) => {
///         assert_eq!((limit, answer.message()), (100, "None left"));
///     }
///     Answered::Unknown(answer, misfit) => panic!("{misfit}: {:?}", answer.body()),
/// }
/// ```
#[must_use]
pub fn decode_as<E: Decode + Answer>(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Answered<E> {
    decode::<E::Dialect>(status, headers, body).known_as(headers)
}

impl Decoded {
    /// The error of the type `E` that the answer tells of, in whatever dialect it was read; the headers are
    /// those of the answer.
    ///
    /// ```
    /// use error_core::dialects::{Bkend, BkendFlat};
    /// use error_core::{Answered, ApiError, decode_any};
    /// use http::{HeaderMap, StatusCode};
    ///
    /// #[derive(Debug, PartialEq, ApiError)]
    /// #[api_error(decode, code = "TABLE_NOT_FOUND", status = 404, message = "There is no such table")]
    /// struct NoTable;
    ///
    /// let (headers, body) = (HeaderMap::new(), r#"{"error":"TABLE_NOT_FOUND","message":"No table"}"#.into());
    /// let answer = decode_any::<(Bkend, BkendFlat)>(StatusCode::NOT_FOUND, &headers, &body);
    /// assert_eq!(answer.known_as(&headers).known(), Some(&NoTable));
    /// ```
    #[must_use]
    pub fn known_as<E: Decode>(self, headers: &HeaderMap) -> Answered<E> {
        let fields = Fields::new(&self, headers, E::LIST);
        let mut reading = E::read(&fields);
        if let Err(Misfit::UnknownCode) = reading
            && let Some(fields) = fields.without_name(E::LIST)
        {
            reading = E::read(&fields);
        }
        match reading {
            Ok((error, _)) => Answered::Known(error, self),
            Err(misfit) => Answered::Unknown(self, misfit),
        }
    }
}

/// The better of what was read before and of what the type in a variant reads.
///
/// # Errors
///
/// Neither is an error that the answer tells of.
#[doc(hidden)]
pub fn forwarded<E, I: Decode>(mut best: Reading<E>, fields: &Fields<'_>, wrap: fn(I) -> E) -> Reading<E> {
    keep_better(
        &mut best,
        I::read(fields).map(|(error, score)| (wrap(error), score)),
    );
    best
}

/// The one that more speaks for, else the first; of two that are none, the one that says more.
fn keep_better<E>(best: &mut Reading<E>, next: Reading<E>) {
    let is_better = match (&*best, &next) {
        (Ok((_, least)), Ok((_, score))) => score > least,
        (Err(_), Ok(_)) => true,
        (Err(first), Err(Misfit::Field { .. })) => !matches!(first, Misfit::Field { .. }),
        (_, Err(_)) => false,
    };
    if is_better {
        *best = next;
    }
}

/// A pointer to an error is the error.
macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Decode> Decode for $pointer<T> {
            const CODES: Codes = T::CODES;

            fn variant(index: usize, fields: &Fields<'_>) -> Result<Self, Wrong> {
                T::variant(index, fields).map(Self::new)
            }

            fn read(fields: &Fields<'_>) -> Reading<Self> {
                T::read(fields).map(|(error, score)| (Self::new(error), score))
            }
        }
    )*};
}

pointers!(Arc Box);
