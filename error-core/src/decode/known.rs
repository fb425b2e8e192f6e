//! Which of the errors that a client knows it is.

use http::StatusCode;

use super::fit::Fit;
use super::found::{Slot, Wire};
use super::scan::Scanner;
use super::text::readable;
use super::words::is_written;
use super::{Decoded, MAX_BYTES};
use crate::dialect::check::Identity;
use crate::dialect::compile::word::segment;
use crate::entry::Facts;
use crate::{Catalog, Entry, List, Record};

impl Decoded {
    /// Whether the code is `code`, compared as the dialect writes it: also a code that does not survive the
    /// dialect's case there and back is found.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    ///
    /// error_core::dialect! {
    ///     pub Kebab { codes: "SCREAMING_SNAKE_CASE", body: { "error": code as kebab-case } }
    /// }
    /// let body = r#"{"error":"s3-error"}"#.into();
    /// let decoded = error_core::decode::<Kebab>(StatusCode::BAD_GATEWAY, &HeaderMap::new(), &body);
    /// assert!(decoded.has_code("S3_ERROR"));
    /// assert!(decoded.has_code("S3__ERROR"));
    /// assert!(!decoded.has_code("S4_ERROR"));
    /// ```
    pub fn has_code(&self, code: &str) -> bool {
        let inner = &self.inner;
        let (Some(read), source) = (&inner.settled.code, &inner.source) else {
            return false;
        };
        if source.of(*read) == code {
            return true;
        }
        let is = |wire: &Wire, part: &str| is_written(part, wire.case, source.of(wire.text));
        if let Some(wire) = inner.found.code.get() {
            return is(wire, code);
        }
        let separator = inner.spec.map_or("", |spec| spec.separator());
        for index in 0..=u8::MAX {
            let wire = inner.found.wire(index);
            match (segment(code, separator, index), wire) {
                (Some(part), Some(wire)) if is(wire, part) => {}
                (part, wire) => return index > 0 && part.is_none() && wire.is_none(),
            }
        }
        false
    }

    /// The status of the error where it is known which one it is: that of the body where it says one, else
    /// that of `entry` where the dialect may have sent another, else that of the answer.
    pub fn status_of(&self, entry: &Entry) -> StatusCode {
        let inner = &self.inner;
        let is_hidden = inner.spec.is_some_and(|spec| spec.hides(inner.answer.as_u16()));
        match entry.status() {
            Some(status) if is_hidden && inner.found.status.is_none() => status,
            _ => inner.settled.status,
        }
    }

    /// Whether the dialect writes the code, or a part of it, in a case.
    pub(crate) fn is_cased(&self) -> bool {
        let found = &self.inner.found;
        let is_cased = |slot: &Slot<Wire>| slot.get().is_some_and(|wire| wire.case.is_some());
        is_cased(&found.code) || found.segments.iter().any(|segment| is_cased(&segment.slot))
    }

    /// The only error of these that the dialect names by nothing but the status of this answer.
    pub(crate) fn only_of_status(&self, list: &'static List) -> Option<&'static Facts> {
        let spec = self.inner.spec?;
        let only = Identity::of(spec).only(list, self.status(), self.answer_status())?;
        let text = readable(self.body(), MAX_BYTES);
        Fit::of_body(spec, Scanner::new(&text)).fits().then_some(only)
    }

    /// Whether the code is that of an item with more to it, and so perhaps a violation's own.
    pub(crate) fn is_named_by_item(&self) -> bool {
        self.inner.settled.named_by_item && !self.violations().is_empty()
    }

    /// The entry of these that it is: by its code, else by its number.
    #[doc(hidden)]
    #[must_use]
    pub fn entry_in(&self, list: &'static List) -> Option<&'static Entry> {
        let by_code = self
            .code()
            .and_then(|code| find(list, &|entry| entry.code() == code));
        let by_code = by_code.or_else(|| find(list, &|entry| self.has_code(entry.code())));
        by_code.or_else(|| {
            let number = self.number()?;
            find(list, &|entry| entry.facts().number == Some(number))
        })
    }
}

fn find(list: &'static List, is: &dyn Fn(&Entry) -> bool) -> Option<&'static Entry> {
    let own = list.entries.iter().find(|entry| is(entry));
    own.or_else(|| list.forwards.iter().find_map(|list| find(list, is)))
}

impl Catalog {
    /// The record of the error that a client received, compared as the dialect writes codes.
    pub fn find(&self, decoded: &Decoded) -> Option<Record> {
        let exact = decoded.code().and_then(|code| self.get(code));
        exact
            .or_else(|| self.iter().find(|record| decoded.has_code(record.code())))
            .or_else(|| {
                let number = decoded.number()?;
                self.iter()
                    .find(|record| record.entry().facts().number == Some(number))
            })
    }
}
