//! The values of an answer, as the fields of a variant.

use core::fmt::Display;

use http::HeaderMap;
use serde_core::de::DeserializeOwned;

use super::{FromRetryAfter, FromText, FromViolations, Misfit, Reading};
use crate::catalog::hash;
use crate::entry::{DetailFrom, Facts};
use crate::json::value_of;
use crate::{Decoded, Entry, List};

/// The answer that a variant is read from.
#[doc(hidden)]
pub struct Fields<'a> {
    decoded: &'a Decoded,
    headers: &'a HeaderMap,
    code: Option<Name<'a>>,
    /// Of the only error that is told by the status of the answer.
    by_status: Option<&'static Facts>,
}

/// A code, and where tables have it.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    pub(super) code: &'a str,
    pub(super) hash: u64,
}

/// The field whose value is missing or wrong, and why.
#[doc(hidden)]
pub struct Wrong {
    field: &'static str,
    problem: Box<str>,
}

impl Wrong {
    fn new(field: &'static str, problem: impl Display) -> Self {
        Self {
            field,
            problem: problem.to_string().into(),
        }
    }

    /// The same, of this entry.
    pub(super) fn of(self, entry: &Entry) -> Misfit {
        Misfit::Field {
            variant: entry.variant(),
            field: self.field,
            problem: self.problem,
        }
    }
}

impl<'a> Fields<'a> {
    pub(super) fn new(decoded: &'a Decoded, headers: &'a HeaderMap, list: &'static List) -> Self {
        let code = decoded.code().map(|code| Name {
            code,
            hash: hash(code.as_bytes()),
        });
        let is_named = code.is_some() || decoded.number().is_some();
        Self {
            decoded,
            headers,
            code,
            by_status: if is_named {
                None
            } else {
                decoded.only_of_status(list)
            },
        }
    }

    /// The same answer, where the code that it names is not known, and may be a violation's own: the status tells
    /// which error it is.
    pub(super) fn without_name(&self, list: &'static List) -> Option<Self> {
        let is_own = self.decoded.is_named_by_item();
        let only = is_own.then(|| self.decoded.only_of_status(list)).flatten()?;
        Some(Self {
            code: None,
            by_status: Some(only),
            ..*self
        })
    }

    pub(super) fn code(&self) -> Option<Name<'a>> {
        self.code
    }

    pub(super) fn decoded(&self) -> &'a Decoded {
        self.decoded
    }

    /// Whether the answer tells of this entry: by its code in the form of the wire, else by its number,
    /// else by its status, where that tells.
    pub(super) fn tell_of(&self, entry: &Entry) -> bool {
        if self.code.is_some() {
            return self.decoded.has_code(entry.code());
        }
        let (number, facts) = (self.decoded.number(), entry.facts());
        match self.by_status {
            Some(only) => only.key == facts.key && only.line == facts.line,
            None => number.is_some() && facts.number == number,
        }
    }

    /// How much of the answer speaks for one of several variants with the same code: each of its details that is
    /// there, then its message.
    ///
    /// # Errors
    ///
    /// A constant detail has another value.
    pub(super) fn evidence(&self, entry: &Entry) -> Result<u32, Wrong> {
        let facts = entry.facts();
        let mut score = u32::from(!facts.formatted && facts.message == self.decoded.message());
        for detail in facts.details {
            let Some(json) = self.decoded.detail_json(detail.name) else {
                continue;
            };
            if let DetailFrom::Constant(constant) = detail.from
                && !is_same(constant, json)
            {
                return Err(Wrong::new(detail.name, format_args!("it is not {constant}")));
            }
            score += 2;
        }
        Ok(score)
    }

    /// What is read before anything is found.
    pub(super) fn nothing<E>(&self) -> Reading<E> {
        Err(match (self.code, self.decoded.number()) {
            (None, None) => Misfit::NoCode,
            _ => Misfit::UnknownCode,
        })
    }

    /// A detail.
    ///
    /// # Errors
    ///
    /// It is missing, or is no `T`.
    pub fn detail<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, Wrong> {
        self.decoded.detail(name).map_err(|error| Wrong::new(name, error))
    }

    /// The field-level problems.
    ///
    /// # Errors
    ///
    /// One is no item of the list.
    pub fn violations<T: FromViolations>(&self) -> Result<T, Wrong> {
        T::from_violations(self.decoded.violations()).map_err(|problem| Wrong::new("violations", problem))
    }

    /// A variant that no answer tells of.
    #[must_use]
    pub fn no_variant(&self) -> Wrong {
        Wrong::new("code", "it is never sent")
    }

    /// The time to wait: as the answer says it to every reader, else as the detail of this name says in seconds.
    ///
    /// # Errors
    ///
    /// There is none, or it does not fit.
    pub fn wait<T: FromRetryAfter>(&self, name: Option<&'static str>) -> Result<T, Wrong> {
        let seconds = || {
            self.decoded
                .detail(name?)
                .ok()
                .map(core::time::Duration::from_secs)
        };
        let wait = self.decoded.retry_after().or_else(seconds);
        T::from_retry_after(wait).ok_or_else(|| Wrong::new("retry_after", Lack(wait.is_some())))
    }

    /// A header.
    ///
    /// # Errors
    ///
    /// It is missing, or is no `T`.
    pub fn header<T: FromText>(&self, name: &'static str) -> Result<T, Wrong> {
        let value = self.optional_header(name)?;
        value.ok_or_else(|| Wrong::new(name, Lack(false)))
    }

    /// A header that may be missing.
    ///
    /// # Errors
    ///
    /// It is no `T`.
    pub fn optional_header<T: FromText>(&self, name: &'static str) -> Result<Option<T>, Wrong> {
        let Some(value) = self.headers.get(name) else {
            return Ok(None);
        };
        let text = core::str::from_utf8(value.as_bytes()).map_err(|error| Wrong::new(name, error))?;
        T::from_text(text)
            .map(Some)
            .map_err(|problem| Wrong::new(name, problem))
    }
}

/// What a value that is not there, or does not fit, is reported as.
struct Lack(bool);

impl Display for Lack {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(if self.0 {
            "the value does not fit"
        } else {
            "it is missing"
        })
    }
}

/// Whether a detail is the constant, also where the dialect writes it as text.
fn is_same(constant: &str, json: &str) -> bool {
    use serde_json::Value;
    let (own, sent) = (value_of(constant), value_of(json));
    own == sent || matches!(sent, Some(Value::String(text)) if text == constant)
}
