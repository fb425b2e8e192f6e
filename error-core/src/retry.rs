//! The time after which to try again.

use core::time::Duration;

use crate::respond::MAX_RETRY;

/// What a field marked `retry_after` holds: a [`Duration`], whole seconds, or an `Option` of them.
///
/// ```
/// use std::time::Duration;
/// use error_core::RetryAfter;
///
/// assert_eq!(30_u32.retry_after(), Some(Duration::from_secs(30)));
/// assert_eq!(Duration::from_millis(1200).seconds(), Some(2));
/// assert_eq!(Duration::MAX.seconds(), Some(2_147_483_647));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no time to wait",
    note = "a field marked `retry_after` is a `core::time::Duration`, an unsigned number of seconds, or an `Option` of one"
)]
pub trait RetryAfter {
    /// The time to wait, where there is one.
    fn retry_after(&self) -> Option<Duration>;

    /// The same in whole seconds, rounded up: nobody is told to come back too early. As in the header, at most
    /// `2_147_483_647`.
    fn seconds(&self) -> Option<u64> {
        let time = self.retry_after()?.min(MAX_RETRY);
        Some(time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0)))
    }
}

impl RetryAfter for Duration {
    fn retry_after(&self) -> Option<Duration> {
        Some(*self)
    }
}

impl<T: RetryAfter> RetryAfter for Option<T> {
    fn retry_after(&self) -> Option<Duration> {
        self.as_ref()?.retry_after()
    }
}

impl RetryAfter for usize {
    fn retry_after(&self) -> Option<Duration> {
        Some(Duration::from_secs(u64::try_from(*self).unwrap_or(u64::MAX)))
    }
}

macro_rules! whole_seconds {
    ($($number:ty)*) => {$(
        impl RetryAfter for $number {
            fn retry_after(&self) -> Option<Duration> {
                Some(Duration::from_secs(u64::from(*self)))
            }
        }
    )*};
}

whole_seconds!(u8 u16 u32 u64);
