//! Which of the errors that a client knows it is.

use super::Decoded;
use super::found::Wire;
use super::words::is_written;
use crate::dialect::compile::word::segment;
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
        let Some(read) = &inner.code else { return false };
        let source = &inner.source;
        if source.of(&read.text) == code {
            return true;
        }
        let is = |wire: &Wire, part: &str| is_written(part, wire.case, source.of(&wire.text));
        if read.is_whole {
            return read.wire.iter().all(|wire| is(wire, code));
        }
        let separator = inner.spec.map_or("", |spec| spec.separator());
        let part = |index: usize| segment(code, separator, u8::try_from(index).ok()?);
        let all = read.wire.iter().enumerate();
        all.into_iter()
            .all(|(at, wire)| part(at).is_some_and(|part| is(wire, part)))
            && part(read.wire.len()).is_none()
    }

    /// Whether the dialect writes the code, or a part of it, in a case.
    pub(crate) fn is_cased(&self) -> bool {
        let code = self.inner.code.as_ref();
        code.is_some_and(|code| code.wire.iter().any(|wire| wire.case.is_some()))
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
