//! Times to wait and points in time, in every form that a template can write them in.

use core::time::Duration;

use crate::dialect::Form;
use crate::respond::MAX_RETRY;

/// A time to wait. What is negative, or no number, is none; what is too long to wait for is the longest time.
pub(super) fn retry(number: &str, form: Option<Form>) -> Option<Duration> {
    let time = match form {
        Some(Form::Millis) => decimal(number, 1_000)?,
        Some(Form::Duration) => decimal(number.strip_suffix('s')?, 1)?,
        _ => decimal(number, 1)?,
    };
    Some(time.min(MAX_RETRY))
}

/// A decimal number of so many parts of a second, exact to the nanosecond.
fn decimal(number: &str, parts: u32) -> Option<Duration> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) {
        return None;
    }
    if !is_digits(fraction) {
        // `1.5e3`
        let seconds = number.parse::<f64>().ok()? / f64::from(parts);
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let nanos = nanos(fraction.as_bytes());
    // Digits only: what does not fit is too large.
    let whole = Duration::new(whole.parse().unwrap_or(u64::MAX), nanos);
    whole.checked_div(parts)
}

/// A point in time as RFC 3339 has it, since 1970.
pub(super) fn rfc_3339(text: &str) -> Option<Duration> {
    let (date, rest) = text.split_at_checked(10)?;
    let (time, rest) = rest.strip_prefix(['T', 't', ' '])?.split_at_checked(8)?;
    let days = days(number(date, 0, 4)?, number(date, 5, 7)?, number(date, 8, 10)?)?;
    let seconds = days.checked_mul(86_400)?.checked_add(clock(time)?)?;
    let digits = rest.strip_prefix('.').map_or("", |fraction| digits_of(fraction));
    let zone = rest.trim_start_matches('.').get(digits.len()..)?;
    let nanos = nanos(digits.as_bytes());
    let offset = match zone.split_at_checked(1)? {
        ("Z" | "z", "") => 0,
        ("+", zone) => -offset(zone)?,
        ("-", zone) => offset(zone)?,
        _ => return None,
    };
    Some(Duration::new(seconds.checked_add_signed(offset)?, nanos))
}

fn digits_of(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit());
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// The digits behind the point of a number of seconds.
fn nanos(digits: &[u8]) -> u32 {
    let mut nanos = 0;
    for at in 0..9 {
        nanos = nanos * 10 + u32::from(digits.get(at).map_or(0, |digit| digit - b'0'));
    }
    nanos
}

/// `01:30`, in seconds.
fn offset(zone: &str) -> Option<i64> {
    let minutes = number(zone, 0, 2)? * 60 + number(zone, 3, 5)?;
    i64::try_from(minutes * 60).ok().filter(|_| zone.len() == 5)
}

/// `22:13:20`, in seconds.
fn clock(time: &str) -> Option<u64> {
    let (hour, minute, second) = (number(time, 0, 2)?, number(time, 3, 5)?, number(time, 6, 8)?);
    (hour < 24 && minute < 60 && second <= 60).then_some(hour * 3600 + minute * 60 + second)
}

fn number(text: &str, from: usize, to: usize) -> Option<u64> {
    let digits = text.get(from..to)?;
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

/// Days from 1970 to a date of the Gregorian calendar: the way of the writer, backwards.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year.checked_sub(1)? } else { year };
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let (era, year_of_era) = (year / 400, year % 400);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era).checked_sub(719_468)
}

/// The header `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3), of which `now` is the time that
/// the answer itself says it was sent at.
pub(super) fn retry_after(value: &str, now: impl FnOnce() -> Option<Duration>) -> Option<Duration> {
    let time = match value.as_bytes().first()? {
        b'0'..=b'9' => return retry(value, None),
        _ => http_date(value)?.saturating_sub(now()?),
    };
    Some(time.min(MAX_RETRY))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7), since 1970.
pub(super) fn http_date(text: &str) -> Option<Duration> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let (date, clocked) = text.split_once(", ")?.1.split_at_checked(11)?;
    let month = MONTHS.find(date.get(3..6)?).filter(|at| at % 3 == 0)? / 3 + 1;
    let days = days(number(date, 7, 11)?, month as u64, number(date, 0, 2)?)?;
    let time = clock(clocked.strip_prefix(' ')?.strip_suffix(" GMT")?)?;
    Some(Duration::from_secs(days.checked_mul(86_400)? + time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_to_wait_are_exact() {
        let millis = |number, form| retry(number, form).map(|time| time.as_millis());
        assert_eq!(millis("30", None), Some(30_000));
        assert_eq!(millis("64.5", Some(Form::Fraction)), Some(64_500));
        assert_eq!(millis("1.001s", Some(Form::Duration)), Some(1_001));
        assert_eq!(millis("1500", Some(Form::Millis)), Some(1_500));
        assert_eq!(millis("1.5e3", Some(Form::Millis)), Some(1_500));
        assert_eq!(retry("0.000000001", None), Some(Duration::from_nanos(1)));
        for none in ["", "-1", "1.5", "soon", "1e999"] {
            assert_eq!(retry(none, Some(Form::Duration)), None, "{none}");
        }
        assert_eq!(retry("99999999999999999999999", None), Some(MAX_RETRY));
    }

    #[test]
    fn points_in_time_are_read() {
        let seconds = |text| rfc_3339(text).map(|time| time.as_secs());
        assert_eq!(
            rfc_3339("2023-11-14T22:13:20.123Z"),
            Some(Duration::from_millis(1_700_000_000_123))
        );
        assert_eq!(seconds("2023-11-15T00:13:20+02:00"), Some(1_700_000_000));
        assert_eq!(seconds("2000-02-29T00:00:00Z"), Some(951_782_400));
        for none in [
            "",
            "2023-11-14",
            "2023-11-14T22:13:20",
            "1960-01-01T00:00:00Z",
            "2023-13-14T22:13:20Z",
            "éééééééééééé",
        ] {
            assert_eq!(seconds(none), None, "{none}");
        }
        assert_eq!(
            http_date("Tue, 14 Nov 2023 22:13:20 GMT"),
            Some(Duration::from_secs(1_700_000_000))
        );
        assert_eq!(http_date("Tue, 14 Foo 2023 22:13:20 GMT"), None);
    }

    #[test]
    fn a_date_to_come_back_at_is_a_time_to_wait() {
        let now = || Some(Duration::from_secs(1_700_000_000));
        let wait = |value| retry_after(value, now).map(|time| time.as_secs());
        assert_eq!(wait("120"), Some(120));
        assert_eq!(wait("Tue, 14 Nov 2023 22:14:20 GMT"), Some(60));
        assert_eq!(wait("Tue, 14 Nov 2023 22:12:20 GMT"), Some(0));
        assert_eq!(wait("soon"), None);
    }
}
