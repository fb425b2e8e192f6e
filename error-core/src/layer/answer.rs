//! The response as it goes out: the framework's, or an error of the service in its place.

use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use http::{Method, Response, StatusCode, header, response};

use super::body::AnswerBody;
use super::merge::merge;
use super::request::Request;
use super::settings::{AnsweredRequest, Settings, is_grpc};
use crate::context::{Answered, REQUEST_ID};
use crate::refusal::Methods;
use crate::{Answer, Context, Entry, Refusal};

/// Finishes what the inner service answered, or did not: without a response, it panicked.
pub(super) fn finish<E, B>(
    response: Option<Response<B>>,
    request: &Request,
    settings: &Settings,
) -> Response<AnswerBody<B>>
where
    E: Answer + From<Refusal>,
{
    let panicked = response.is_none();
    let response = response.map_or_else(bare, |response| response.map(AnswerBody::inner));
    let (mut parts, mut body) = response.into_parts();
    // A layer within this one has said and recorded everything.
    if parts.extensions.get::<&'static Entry>().is_none() {
        let refusal = if panicked {
            Some(Refusal::Panic)
        } else {
            refusal_in(&parts, request, settings)
        };
        let replaced = refusal.and_then(|refusal| replace::<E>(&mut parts, refusal, request));
        if let Some(bytes) = replaced {
            body = AnswerBody::answer(bytes);
        }
        record(&mut parts, request, settings);
    }
    if let Some(id) = request.id_header() {
        parts.headers.insert(REQUEST_ID, id);
    }
    Response::from_parts(parts, body)
}

/// What is sent of a panic where even the service's own error panics.
fn bare<B>() -> Response<AnswerBody<B>> {
    let mut response = Response::new(AnswerBody::default());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

/// What the service's own error made of the response, where the response is that: a handler may make a response
/// of an error and drop it.
fn ours(response: &response::Parts, request: &Request) -> Option<Answered> {
    request
        .scope
        .answered()
        .filter(|answered| answered.status == response.status)
}

/// What the framework refused; `None` where the response is to go out as it is.
fn refusal_in(response: &response::Parts, request: &Request, settings: &Settings) -> Option<Refusal> {
    // Most responses are no error: nothing else is asked of them.
    let by_status = Refusal::of(response.status)?;
    if request.is_grpc || is_grpc(&response.headers) || ours(response, request).is_some() {
        return None;
    }
    if let Some(refusal) = response.extensions.get::<Refusal>() {
        return Some(refusal.clone());
    }
    if !(settings.replace)(response) {
        return None;
    }
    Some(match by_status {
        Refusal::Method { .. } => Refusal::Method {
            allow: Methods::named_in(response.headers.get_all(header::ALLOW)),
        },
        other => other,
    })
}

/// Lays the answer of the service's own error over the response, and returns its body. Where that error panics
/// in its turn, the response stays as it was.
fn replace<E>(response: &mut response::Parts, refusal: Refusal, request: &Request) -> Option<Bytes>
where
    E: Answer + From<Refusal>,
{
    let answered = catch_unwind(AssertUnwindSafe(|| request.scope.enter(|| answer::<E>(refusal))));
    let body = merge(response, answered.ok()??);
    // The length stays that of the body which GET has.
    Some(if request.method == Method::HEAD {
        Bytes::new()
    } else {
        body
    })
}

/// The service's own answer, within the scope of the request.
fn answer<E>(refusal: Refusal) -> Option<Response<Bytes>>
where
    E: Answer + From<Refusal>,
{
    let exact = if let Refusal::Status(status) = refusal {
        Some(status)
    } else {
        None
    };
    let error = E::from(refusal);
    let fits = exact.is_none() || error.entry().status() == exact;
    fits.then(|| Context::current(|context| crate::respond(&error, context)))
}

/// Tells the error, where there was one, to what comes after this layer and to the service's hook.
fn record(response: &mut response::Parts, request: &Request, settings: &Settings) {
    let Some(Answered { entry, sent, status }) = ours(response, request) else {
        return;
    };
    response.extensions.insert(sent);
    if let Some(on_answer) = &settings.on_answer {
        let answered = AnsweredRequest {
            entry,
            sent,
            status,
            request_id: request.id(),
            method: &request.method,
            path: request.scope.context().request_path().unwrap_or_default(),
        };
        // A hook that panics does not take the answer with it.
        let _ = catch_unwind(AssertUnwindSafe(|| on_answer(&answered)));
    }
}
