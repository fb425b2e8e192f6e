//! What a custom part is written from.

use core::fmt;
use core::ops::ControlFlow;
use core::time::Duration;
use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::dialect::found::{Message, detail};
use crate::entry::DetailFrom;
use crate::envelope::Occurrence;
use crate::json::value_of;
use crate::{Context, Entry, Violation};

/// An error as it leaves the process: the facts of the entry that is sent, and of its values only those that may
/// be on the wire.
pub struct Outgoing<'a> {
    occurrence: &'a Occurrence<'a>,
}

impl<'a> Outgoing<'a> {
    pub(crate) fn new(occurrence: &'a Occurrence<'a>) -> Self {
        Self { occurrence }
    }

    /// The entry that is sent.
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.occurrence.entry
    }

    /// The context of the request.
    #[must_use]
    pub fn context(&self) -> &'a Context {
        self.occurrence.context
    }

    /// The message; the title where its formatting fails.
    #[must_use]
    pub fn message(&self) -> Cow<'static, str> {
        let facts = self.occurrence.entry.facts();
        match self.occurrence.error {
            Some(error) if facts.formatted => {
                let mut text = String::new();
                match fmt::write(&mut text, format_args!("{}", Message(error))) {
                    Ok(()) => text.into(),
                    Err(_) => facts.names.title().into(),
                }
            }
            _ => facts.message.into(),
        }
    }

    /// The time after which to try again.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.occurrence.retry_after()
    }

    /// All details, those included that have a place of their own in the template.
    #[must_use]
    pub fn details(&self) -> Map<String, Value> {
        let mut map = Map::new();
        for fact in self.occurrence.entry.facts().details {
            let value = match fact.from {
                DetailFrom::Constant(json) => value_of(json),
                DetailFrom::Field { index, skip_none } => {
                    self.field(index).filter(|value| !(skip_none && value.is_null()))
                }
                DetailFrom::Context => self.of_context(fact.name),
            };
            if let Some(value) = value {
                map.insert(fact.name.to_owned(), value);
            }
        }
        map
    }

    fn field(&self, index: u32) -> Option<Value> {
        let json = detail(self.occurrence.error?, index)?;
        value_of(core::str::from_utf8(&json).ok()?)
    }

    fn of_context(&self, name: &str) -> Option<Value> {
        let context = self.occurrence.context;
        match context.text(name) {
            Some(text) => Some(text.into()),
            None => context.value(name).cloned(),
        }
    }

    /// The field-level problems, in order.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut all = Vec::new();
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |violation| {
                all.push(violation.clone());
                ControlFlow::Continue(())
            });
        }
        all
    }
}

impl fmt::Debug for Outgoing<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Outgoing").field(self.occurrence.entry).finish()
    }
}
