//! From an error to an answer.

use core::fmt::{self, Write as _};
use core::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER, VARY, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};

use crate::context::{Answered, Scope};
use crate::dialect::{Dialect, HeaderRule, Spec, write};
use crate::envelope::{Occurrence, Purpose};
use crate::fault::FaultKind;
use crate::{Answer, Catalogued, Context};

/// The longest time that `Retry-After` says, some 68 years: what caches take for the greatest number of seconds
/// (RFC 9111, section 1.2.2). A longer one is sent as this, and reported as a fault.
pub(crate) const MAX_RETRY: Duration = Duration::from_secs(0x7FFF_FFFF);

const JSON: &str = "application/json";

/// Answers with an error in the dialect of its type: status, headers and body.
///
/// What is declared `audience = internal` or `status = none` is answered with the type's fallback. Nothing in
/// here fails: what cannot be written as declared is left out and reported as a [`Fault`](crate::Fault).
///
/// ```
/// use error_core::{ApiError, Context, dialects::Bkend, respond};
///
/// #[derive(Debug, ApiError)]
/// #[api_error(dialect = Bkend)]
/// enum AuthError {
///     #[api_error(code = "auth/invalid-token", message = "The token is not valid")]
///     InvalidToken,
/// }
///
/// let answer = respond(&AuthError::InvalidToken, &Context::new());
/// assert_eq!(answer.status(), 401);
/// assert_eq!(
///     answer.body(),
///     r#"{"success":false,"error":{"code":"auth/invalid-token","message":"The token is not valid"}}"#
/// );
/// ```
#[must_use]
pub fn respond<E: Answer>(error: &E, context: &Context) -> Response<Bytes> {
    respond_as::<E::Dialect>(error, context)
}

/// Answers with an error in any dialect.
#[must_use]
pub fn respond_as<D: Dialect>(error: &impl Catalogued, context: &Context) -> Response<Bytes> {
    answer(&Occurrence::new::<D, _>(error, context, Purpose::Answer))
}

/// The body of an error in any dialect, for what is no HTTP answer: the output of a command line, a message in
/// a queue. An error with `status = none` is written as it is.
///
/// ```
/// use error_core::{ApiError, Context, dialects::Butverify, render};
///
/// #[derive(Debug, ApiError)]
/// enum ClientError {
///     #[api_error(code = "network", status = none, message = "No answer within {seconds} s")]
///     Network { #[api_error(detail)] seconds: u32 },
/// }
///
/// let body = render::<Butverify>(&ClientError::Network { seconds: 30 }, &Context::new());
/// assert_eq!(
///     body,
///     r#"{"ok":false,"error":{"code":"network","message":"No answer within 30 s","seconds":30}}"#
/// );
/// ```
#[must_use]
pub fn render<D: Dialect>(error: &impl Catalogued, context: &Context) -> Bytes {
    write::body(&Occurrence::new::<D, _>(error, context, Purpose::Body))
}

fn answer(occurrence: &Occurrence<'_>) -> Response<Bytes> {
    let mut response = Response::new(write::body(occurrence));
    // The gate lets no error through whose status is none.
    let status = occurrence.spec.sent(occurrence.entry.facts().status);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    *response.headers_mut() = Headers::of(occurrence);
    Scope::mark_answered(Answered {
        entry: occurrence.raised,
        sent: occurrence.entry,
        status: response.status(),
    });
    response
}

/// The headers of an answer.
struct Headers<'a> {
    occurrence: &'a Occurrence<'a>,
    map: HeaderMap,
}

impl Headers<'_> {
    fn of(occurrence: &Occurrence<'_>) -> HeaderMap {
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
        match self.occurrence.spec.media() {
            None | Some(JSON) => {
                self.map.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
            }
            Some(media_type) => self.put(CONTENT_TYPE.as_str(), Bytes::from_static(media_type.as_bytes())),
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
            if let Ok(value) = HeaderValue::from_maybe_shared(Bytes::from(digits)) {
                self.map.insert(RETRY_AFTER, value);
            }
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
            .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
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
    fn is_bodiless(&self) -> bool {
        match (&self.body, self.base) {
            (Some(body), _) => matches!(body, crate::dialect::Node::Nothing),
            (None, Some(base)) => base.is_bodiless(),
            (None, None) => false,
        }
    }

    /// Its media type, or that of what it extends.
    pub(crate) fn media(&self) -> Option<&'static str> {
        self.media_type.or_else(|| self.base?.media())
    }

    fn challenge_rule(&self) -> Option<&'static [crate::dialect::Piece]> {
        self.challenge.or_else(|| self.base?.challenge_rule())
    }

    fn header_count(&self) -> usize {
        self.headers.len() + self.base.map_or(0, Self::header_count)
    }
}
