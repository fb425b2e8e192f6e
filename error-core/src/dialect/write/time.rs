//! Points in time, and times to wait.

use core::fmt::Write as _;
use core::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

use super::hole::text;
use crate::dialect::Form;
use crate::dialect::program::{Mode, Slot};
use crate::json::push_number;

/// RFC 3339 in milliseconds, or a number since 1970. A clock before 1970 is taken for 1970.
pub(super) fn timestamp(slot: &Slot<'_>, time: SystemTime, out: &mut Vec<u8>) {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    match slot.form() {
        Some(Form::Seconds) => push_number(since.as_secs(), out),
        Some(Form::Millis) => push_number(millis(since), out),
        _ => text(slot, &rfc_3339(since), out),
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn rfc_3339(since: Duration) -> String {
    let (days, seconds) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    let (year, month, day) = date(days);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let millis = since.subsec_millis();
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
}

/// The date of a day since 1970, in the Gregorian calendar: counted in eras of 400 years that begin in March,
/// so that the day of a leap year is the last of its year.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

/// The time to wait: whole seconds, rounded up, unless the form is finer.
pub(super) fn retry(slot: &Slot<'_>, time: Duration, out: &mut Vec<u8>) {
    match slot.form() {
        Some(Form::Millis) => push_number(whole(time, 1_000_000), out),
        Some(Form::Fraction) => out.extend_from_slice(fraction(time).as_bytes()),
        Some(Form::Duration) => text(slot, &(fraction(time) + "s"), out),
        Some(Form::Text) if slot.mode == Mode::Value => {
            out.push(b'"');
            push_number(seconds(time), out);
            out.push(b'"');
        }
        _ => push_number(seconds(time), out),
    }
}

/// Whole seconds, rounded up.
pub(crate) fn seconds(time: Duration) -> u64 {
    time.as_secs().saturating_add(u64::from(time.subsec_nanos() > 0))
}

/// A whole number of units of so many nanoseconds, rounded up.
fn whole(time: Duration, nanos: u128) -> u64 {
    u64::try_from(time.as_nanos().div_ceil(nanos)).unwrap_or(u64::MAX)
}

/// `64.5`; whole seconds have no fraction.
fn fraction(time: Duration) -> String {
    let mut text = time.as_secs().to_string();
    if time.subsec_nanos() > 0 {
        // Writing to a `String` does not fail.
        let _ = write!(text, ".{:09}", time.subsec_nanos());
        text.truncate(text.trim_end_matches('0').len());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_gregorian() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400, "2000-02-29T00:00:00.000Z"),
            (1_700_000_000, "2023-11-14T22:13:20.000Z"),
            (4_107_542_399, "2100-02-28T23:59:59.000Z"),
            (4_107_542_400, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799, "9999-12-31T23:59:59.000Z"),
        ] {
            assert_eq!(rfc_3339(Duration::from_secs(seconds)), text);
        }
    }

    #[test]
    fn times_to_wait_are_rounded_up() {
        assert_eq!(seconds(Duration::from_millis(1001)), 2);
        assert_eq!(whole(Duration::from_nanos(1_000_001), 1_000_000), 2);
        assert_eq!(fraction(Duration::from_millis(64_500)), "64.5");
        assert_eq!(fraction(Duration::from_secs(3)), "3");
    }
}
