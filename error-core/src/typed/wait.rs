//! Times to wait, read back.

use core::time::Duration;

use crate::RetryAfter as _;

/// What a field marked `retry_after` holds, made of the time that an answer says.
///
/// ```
/// use std::time::Duration;
/// use error_core::FromRetryAfter;
///
/// assert_eq!(u32::from_retry_after(Some(Duration::from_millis(1200))), Some(2));
/// assert_eq!(u32::from_retry_after(None), None);
/// assert_eq!(Option::<u32>::from_retry_after(None), Some(None));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back as a time to wait",
    note = "a field marked `retry_after` is a `core::time::Duration`, an unsigned number of seconds, or an `Option` of one"
)]
pub trait FromRetryAfter: Sized {
    /// The value for the time that an answer says, or for none; `None` where there is no such value.
    fn from_retry_after(wait: Option<Duration>) -> Option<Self>;
}

impl FromRetryAfter for Duration {
    fn from_retry_after(wait: Option<Duration>) -> Option<Self> {
        wait
    }
}

impl<T: FromRetryAfter> FromRetryAfter for Option<T> {
    fn from_retry_after(wait: Option<Duration>) -> Option<Self> {
        match wait {
            None => Some(None),
            wait => T::from_retry_after(wait).map(Some),
        }
    }
}

macro_rules! whole_seconds {
    ($($number:ty)*) => {$(
        impl FromRetryAfter for $number {
            #[inline]
            fn from_retry_after(wait: Option<Duration>) -> Option<Self> {
                wait?.seconds()?.try_into().ok()
            }
        }
    )*};
}

whole_seconds!(u8 u16 u32 u64 usize);
