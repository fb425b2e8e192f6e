//! Details, with types.

use std::borrow::Cow;

use serde_core::de::{DeserializeOwned, Error as _};

use super::Decoded;
use super::found::Named;
use super::text::{Source, Texts};
use crate::dialect::Case;
use crate::dialect::case::cased;

impl Named {
    /// The name as fields of Rust are called, where the template writes it in a case.
    pub(super) fn own_name<'a>(&self, texts: &'a Texts<'_>) -> Cow<'a, str> {
        own_name(texts.of(self.name), self.case)
    }

    /// Whether this is what `name` is written as.
    fn is(&self, name: &str, source: &Source) -> bool {
        let wire = source.of(self.name);
        // As it is written, as the error calls it, or as it is listed.
        wire == name
            || self.case.is_some_and(|case| cased(name, case) == wire)
            || self.case.is_some() && own_name(wire, self.case) == name
    }

    fn read<T: DeserializeOwned>(&self, source: &Source) -> Result<T, serde_json::Error> {
        let json = source.of(self.json);
        match serde_json::from_str(json) {
            Err(error) if self.as_text => {
                // A value that was written as text: what the text says (rule 12).
                let text: String = serde_json::from_str(json).map_err(|_| error)?;
                serde_json::from_str(&text)
            }
            read => read,
        }
    }
}

impl Decoded {
    /// The detail of this name, as a `T`.
    ///
    /// A detail that is not there is read as `null`, so that an `Option` is `None`. A value that the dialect
    /// writes as text is parsed.
    ///
    /// ```
    /// use error_core::dialects::Butverify;
    /// use http::{HeaderMap, StatusCode};
    ///
    /// let body = r#"{"ok":false,"error":{"code":"quota_used_up","message":"None left","limit":100}}"#;
    /// let decoded = error_core::decode::<Butverify>(StatusCode::FORBIDDEN, &HeaderMap::new(), &body.into());
    /// assert_eq!(decoded.detail::<u32>("limit").unwrap(), 100);
    /// assert_eq!(decoded.detail::<Option<u32>>("used").unwrap(), None);
    /// assert!(decoded.detail::<u32>("used").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// The detail is missing, or is no `T`.
    pub fn detail<T: DeserializeOwned>(&self, name: &str) -> Result<T, serde_json::Error> {
        read(&self.inner.found.details, name, &self.inner.source)
    }

    /// The detail of this name as the JSON text that it is in the body.
    pub fn detail_json(&self, name: &str) -> Option<&str> {
        let source = &self.inner.source;
        let detail = find(&self.inner.found.details, name, source)?;
        Some(source.of(detail.json))
    }

    /// The names and values of the details, each value as the JSON text that it is in the body, in the order of
    /// the body. Where the dialect writes names in another case, they come back in `snake_case`.
    ///
    /// The first 1024 are kept. A name that the body has twice is there twice;
    /// [`detail`](Self::detail) takes the last.
    pub fn details(&self) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
        let source = &self.inner.source;
        let details = self.inner.found.details.iter();
        details.map(|detail| {
            let name = own_name(source.of(detail.name), detail.case);
            (name, source.of(detail.json))
        })
    }

    /// A value of the service's own context, as a `T`: what the template calls `context.name`.
    ///
    /// # Errors
    ///
    /// The value is missing, or is no `T`.
    pub fn context<T: DeserializeOwned>(&self, name: &str) -> Result<T, serde_json::Error> {
        let context = self
            .inner
            .found
            .aside
            .as_ref()
            .map(|aside| aside.context.as_slice());
        read(context.unwrap_or_default(), name, &self.inner.source)
    }
}

fn own_name(name: &str, case: Option<Case>) -> Cow<'_, str> {
    match case {
        None | Some(Case::Snake) => name.into(),
        Some(_) => cased(name, Case::Snake).into(),
    }
}

fn find<'a>(list: &'a [Named], name: &str, source: &Source) -> Option<&'a Named> {
    list.iter().rev().find(|named| named.is(name, source))
}

fn read<T: DeserializeOwned>(list: &[Named], name: &str, source: &Source) -> Result<T, serde_json::Error> {
    match find(list, name, source) {
        Some(named) => named.read(source),
        None => serde_json::from_str("null")
            .map_err(|_| serde_json::Error::custom(format_args!("missing detail `{name}`"))),
    }
}
