//! Texts that are constant, owned, or parts of a text that several share.

use core::fmt;
use core::ops::Deref;
use std::borrow::Cow;
use std::sync::Arc;

/// A text of a violation. Those of one answer share one allocation.
#[derive(Clone)]
pub(crate) enum Shared {
    Alone(Cow<'static, str>),
    Part { whole: Arc<str>, start: u32, end: u32 },
}

impl Deref for Shared {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        match self {
            Self::Alone(text) => text,
            Self::Part { whole, start, end } => part(whole, *start, *end),
        }
    }
}

/// A function of its own: most texts are alone.
#[inline(never)]
fn part(whole: &str, start: u32, end: u32) -> &str {
    whole.get(start as usize..end as usize).unwrap_or_default()
}

impl<T: Into<Cow<'static, str>>> From<T> for Shared {
    fn from(text: T) -> Self {
        Self::Alone(text.into())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_the_text_that_it_is() {
        let part = Shared::Part {
            whole: "rows.0".into(),
            start: 5,
            end: 6,
        };
        assert_eq!(part, Shared::from("0"));
        assert_eq!(format!("{part:?}"), r#""0""#);
        assert_ne!(part, Shared::from(String::new()));
    }
}
