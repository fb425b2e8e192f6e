//! The headers of an answer.

use core::fmt::{self, Write as _};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER, VARY, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::JSON;
use crate::dialect::{Dialect, HeaderRule, Node, Piece, Record, Spec, write};
use crate::envelope::Occurrence;
use crate::fault::FaultKind;

/// The content type of JSON.
#[inline]
pub(super) fn json(map: &mut HeaderMap) {
    // By reference: that is a function of its own, which becomes part of this one, and its hash a constant. So
    // nothing else does it.
    map.insert(&CONTENT_TYPE, const { HeaderValue::from_static(JSON) });
}

/// The content type of a dialect, which is legal in a header.
pub(super) fn of_dialect<D: Dialect>(map: &mut HeaderMap) {
    content_type(
        const { HeaderValue::from_static(legal(D::SPEC.content_type())) },
        map,
    );
}

/// One of several that a dialect can have.
#[inline(never)]
fn content_type(media: HeaderValue, map: &mut HeaderMap) {
    map.insert(CONTENT_TYPE, media);
}

/// A content type; that of JSON instead of one that is not legal.
const fn legal(media: &'static str) -> &'static str {
    if is_legal(media) { media } else { JSON }
}

/// Whether the content type of a dialect is that of JSON.
pub(super) const fn is_json(spec: &Spec) -> bool {
    crate::text::same(spec.content_type(), JSON)
}

/// Whether a constant can be the value of a header: printable ASCII.
pub(crate) const fn is_legal(value: &str) -> bool {
    let (bytes, mut i) = (value.as_bytes(), 0);
    while i < bytes.len() {
        if !matches!(bytes[i], b' '..=b'~' | b'\t') {
            return false;
        }
        i += 1;
    }
    true
}

/// What a record says beside it.
pub(super) fn add_simple(record: &Record, map: &mut HeaderMap) {
    if let Some(digits) = record.retry() {
        insert_retry(Bytes::from_static(digits), map);
    }
    if record.status() == StatusCode::UNAUTHORIZED {
        map.insert(WWW_AUTHENTICATE, const { HeaderValue::from_static(BEARER) });
    }
}

const BEARER: &str = "Bearer";

fn insert_retry(digits: Bytes, map: &mut HeaderMap) {
    if let Ok(value) = HeaderValue::from_maybe_shared(digits) {
        map.insert(RETRY_AFTER, value);
    }
}

/// The headers of an answer.
pub(super) struct Headers<'a> {
    occurrence: &'a Occurrence<'a>,
    map: HeaderMap,
}

impl Headers<'_> {
    pub(super) fn of(occurrence: &Occurrence<'_>) -> HeaderMap {
        let facts = occurrence.entry.facts();
        // Most answers have a content type and perhaps one more.
        let of_dialect = occurrence.spec.header_count();
        let others = facts.headers.len() + facts.field_headers.len() + of_dialect;
        let mut headers = Headers {
            occurrence,
            map: HeaderMap::with_capacity(2 + others + usize::from(occurrence.vary.is_some())),
        };
        if !occurrence.spec.is_bodiless() {
            headers.content_type();
        }
        headers.retry_after();
        if of_dialect > 0 {
            headers.dialect(occurrence.spec, &|_| false);
        }
        headers.challenge();
        for (name, value) in facts.headers {
            headers.put(name, Bytes::from_static(value.as_bytes()));
        }
        headers.fields();
        headers.vary();
        headers.map
    }

    fn content_type(&mut self) {
        match self.occurrence.spec.content_type() {
            JSON => content_type(const { HeaderValue::from_static(JSON) }, &mut self.map),
            media => match HeaderValue::from_maybe_shared(Bytes::from_static(media.as_bytes())) {
                Ok(media) => content_type(media, &mut self.map),
                Err(error) => self.fault(CONTENT_TYPE.as_str(), &error),
            },
        }
    }

    /// Whole seconds, rounded up: an earlier request would be refused again.
    fn retry_after(&mut self) {
        let facts = self.occurrence.entry.facts();
        if !facts.retry_field && facts.retry_after.is_none() {
            return;
        }
        if let Some(time) = self.occurrence.retry_after() {
            let mut digits = Vec::with_capacity(10);
            crate::json::push_number(write::seconds(time), &mut digits);
            insert_retry(Bytes::from(digits), &mut self.map);
        }
    }

    /// A 401 says how to authenticate (RFC 9110, section 15.5.2).
    fn challenge(&mut self) {
        let occurrence = self.occurrence;
        let facts = occurrence.entry.facts();
        if occurrence.spec.sent(facts.status) != 401 {
            return;
        }
        let name = WWW_AUTHENTICATE.as_str();
        match (facts.challenge, occurrence.spec.challenge_rule()) {
            (Some(challenge), _) => self.put(name, Bytes::from_static(challenge.as_bytes())),
            (None, Some(pieces)) => match write::header(occurrence, pieces) {
                Some(challenge) => self.put(name, challenge),
                None => self.bearer(),
            },
            (None, None) => self.bearer(),
        }
        if !self.map.contains_key(WWW_AUTHENTICATE) {
            self.bearer();
        }
    }

    fn bearer(&mut self) {
        self.map
            .insert(WWW_AUTHENTICATE, const { HeaderValue::from_static(BEARER) });
    }

    /// The headers of the dialect, those of its bases first. A name that `overlaid` says is not the base's.
    fn dialect(&mut self, spec: &'static Spec, overlaid: &dyn Fn(&str) -> bool) {
        if let Some(base) = spec.base {
            self.dialect(base, &|name| {
                overlaid(name) || spec.headers.iter().any(|rule| rule.name == name)
            });
        }
        for rule in spec.headers.iter().filter(|rule| !overlaid(rule.name)) {
            self.rule(rule);
        }
    }

    fn rule(&mut self, rule: &HeaderRule) {
        match write::header(self.occurrence, rule.value) {
            Some(value) => self.put(rule.name, value),
            None if rule.optional => {}
            None => self.fault(rule.name, &"the dialect writes it, and nothing gives its value"),
        }
    }

    /// The headers that are fields.
    fn fields(&mut self) {
        let occurrence = self.occurrence;
        let Some(error) = occurrence
            .error
            .filter(|_| !occurrence.entry.facts().field_headers.is_empty())
        else {
            return;
        };
        error.headers(&mut |name, value| {
            let mut text = String::new();
            match write!(text, "{value}") {
                Ok(()) => self.put(name, Bytes::from(text)),
                Err(error) => self.fault(name, &error),
            }
        });
    }

    /// A cache keeps what was answered by such a header apart (RFC 9110, section 12.5.5).
    fn vary(&mut self) {
        if let Some(vary) = self.occurrence.vary {
            self.map.append(VARY, vary.clone());
        }
    }

    /// Adds a header; an illegal one is dropped and reported. A header written here and by rule is sent once.
    fn put(&mut self, name: &str, value: Bytes) {
        let parsed = HeaderName::from_bytes(name.as_bytes());
        match (parsed, HeaderValue::from_maybe_shared(value)) {
            (Ok(name), Ok(value)) => {
                let added = if name == CONTENT_TYPE || name == RETRY_AFTER {
                    self.map.try_insert(name, value).map(|_| true)
                } else {
                    self.map.try_append(name, value)
                };
                if let Err(error) = added {
                    self.fault("(all)", &error);
                }
            }
            (Err(error), _) => self.fault(name, &error),
            (_, Err(error)) => self.fault(name, &error),
        }
    }

    fn fault(&self, name: &str, error: &dyn fmt::Display) {
        self.occurrence.fault(FaultKind::Header, name, error);
    }
}

impl Spec {
    /// Whether answers have no body, as this says or what it extends.
    pub(crate) const fn is_bodiless(&self) -> bool {
        match (&self.body, self.base) {
            (Some(body), _) => matches!(body, Node::Nothing),
            (None, Some(base)) => base.is_bodiless(),
            (None, None) => false,
        }
    }

    /// Its media type.
    pub(crate) const fn content_type(&self) -> &'static str {
        match self.media() {
            Some(media) => media,
            None => JSON,
        }
    }

    /// Its media type, or that of what it extends, where one of them says it.
    pub(crate) const fn media(&self) -> Option<&'static str> {
        match (self.media_type, self.base) {
            (None, Some(base)) => base.media(),
            (media_type, _) => media_type,
        }
    }

    pub(crate) const fn challenge_rule(&self) -> Option<&'static [Piece]> {
        match (self.challenge, self.base) {
            (None, Some(base)) => base.challenge_rule(),
            (challenge, _) => challenge,
        }
    }

    pub(crate) const fn header_count(&self) -> usize {
        let of_base = match self.base {
            Some(base) => base.header_count(),
            None => 0,
        };
        self.headers.len() + of_base
    }
}
