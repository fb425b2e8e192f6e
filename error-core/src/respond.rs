//! From an error to an answer.

mod headers;

use core::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

use crate::context::Scope;
use crate::dialect::{Dialect, Record, write};
use crate::envelope::{Occurrence, Purpose};
use crate::{Answer, Catalogued, Context, Entry};
use headers::Headers;
pub(crate) use headers::is_legal;

/// The longest time that `Retry-After` says, some 68 years: what caches take for the greatest number of seconds
/// (RFC 9111, section 1.2.2). A longer one is sent as this, and reported as a fault.
pub(crate) const MAX_RETRY: Duration = Duration::from_secs(0x7FFF_FFFF);

pub(crate) const JSON: &str = "application/json";

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
///
/// A dialect that the type does not name is checked against it only where a catalog lists it, as in
/// `catalog! { …; dialects: [JsonRpc] }`. Unchecked, what the dialect requires and the error lacks is `null`, and a
/// [`Fault`](crate::Fault). The same holds for [`render`].
#[must_use]
pub fn respond_as<D: Dialect>(error: &impl Catalogued, context: &Context) -> Response<Bytes> {
    let raised = error.entry();
    if D::LIST.len() == 1 {
        let (spec, packed) = D::at(context, Some(error));
        if let Some(record) = packed.record(raised.facts().index)
            && record.is_simple()
        {
            return match record.constant() {
                Some(body) if const { headers::is_json(D::SPEC) } && record.is_alone() => {
                    json(raised, Bytes::from_static(body), record.status())
                }
                _ => {
                    let occurrence = Occurrence::passed(raised, error, context, (spec, record));
                    if const { headers::is_json(D::SPEC) } {
                        written(&occurrence)
                    } else {
                        written_as(&occurrence, headers::of_dialect::<D>)
                    }
                }
            };
        }
    }
    answer(&Occurrence::new::<D, _>(error, context, Purpose::Answer))
}

/// The body of an error in any dialect, for what is no HTTP answer: the output of a command line, a message in
/// a queue. An error with `status = none` is written as it is. Which dialects are checked, see [`respond_as`].
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
    let facts = occurrence.entry.facts();
    let body = write::body(occurrence);
    let mut response = Response::new(body);
    // The gate lets no error through whose status is none.
    let status = occurrence.spec.sent(facts.status);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    *response.status_mut() = status;
    *response.headers_mut() = Headers::of(occurrence);
    Scope::mark_answered(occurrence.raised, occurrence.entry, status);
    response
}

/// An answer whose headers are simple.
#[inline(never)]
fn written(occurrence: &Occurrence<'_>) -> Response<Bytes> {
    let Some(record) = &occurrence.record else {
        return answer(occurrence);
    };
    let body = body(occurrence, record);
    if record.is_alone() {
        return json(occurrence.raised, body, record.status());
    }
    let mut response = json(occurrence.raised, body, record.status());
    headers::add_simple(record, response.headers_mut());
    response
}

/// The same of another content type than that of JSON.
#[inline(never)]
fn written_as(occurrence: &Occurrence<'_>, content_type: fn(&mut HeaderMap)) -> Response<Bytes> {
    let Some(record) = &occurrence.record else {
        return answer(occurrence);
    };
    let body = body(occurrence, record);
    Scope::mark_answered(occurrence.raised, occurrence.raised, record.status());
    let mut head = Response::new(());
    *head.status_mut() = record.status();
    content_type(head.headers_mut());
    if !record.is_alone() {
        headers::add_simple(record, head.headers_mut());
    }
    head.map(|()| body)
}

#[inline]
fn body(occurrence: &Occurrence<'_>, record: &Record) -> Bytes {
    let constant = record.constant().or_else(|| record.quiet(occurrence.context));
    match constant {
        Some(body) => Bytes::from_static(body),
        None => write::by_program(occurrence, record.program()),
    }
}

/// An answer whose only header is the content type of JSON.
#[inline(never)]
fn json(entry: &'static Entry, body: Bytes, status: StatusCode) -> Response<Bytes> {
    Scope::mark_answered(entry, entry, status);
    // Without its body it is moved by some instructions, with it by a call.
    let mut head = Response::new(());
    *head.status_mut() = status;
    headers::json(head.headers_mut());
    head.map(|()| body)
}
