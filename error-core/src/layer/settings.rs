//! What a service says about its layer.

use std::sync::Arc;

use http::{HeaderMap, Method, StatusCode, header, request, response};

use crate::negotiate::Rules;
use crate::{Context, Entry, Fault};

/// A request that was answered with an error: what metrics and a log of requests need of it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AnsweredRequest<'a> {
    /// The error that arose. An internal one is known here, and nowhere outside of the process.
    pub entry: &'static Entry,
    /// The error that the caller got: the same, or what stands in for it.
    pub sent: &'static Entry,
    /// The status that went out.
    pub status: StatusCode,
    /// The id that the answer carries.
    pub request_id: &'a str,
    /// The method of the request.
    pub method: &'a Method,
    /// The path of the request, as the caller wrote it.
    pub path: &'a str,
}

type Predicate = dyn Fn(&response::Parts) -> bool + Send + Sync;
type Hook = dyn Fn(&AnsweredRequest<'_>) + Send + Sync;
type Extend = dyn Fn(&request::Parts, Context) -> Context + Send + Sync;
type FaultHook = dyn Fn(&Fault) + Send + Sync;

/// Shared by all requests.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) replace: Arc<Predicate>,
    pub(super) rules: Option<Rules>,
    pub(super) extend: Option<Arc<Extend>>,
    pub(super) on_answer: Option<Arc<Hook>>,
    pub(super) on_fault: Option<Arc<FaultHook>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            replace: Arc::new(has_no_form),
            rules: None,
            extend: None,
            on_answer: None,
            on_fault: None,
        }
    }
}

/// The default rule: without a content type, or with plain text, a response is what frameworks and layers
/// say in passing. Whoever answers HTML or JSON has given it a form on purpose.
fn has_no_form(response: &response::Parts) -> bool {
    media_type(&response.headers).is_none_or(|media_type| media_type.eq_ignore_ascii_case("text/plain"))
}

/// The media type without its parameters; `None` where there is none, or none in ASCII.
fn media_type(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next().unwrap_or(value).trim())
}

/// gRPC has a form of its own for errors, in trailers.
pub(super) fn is_grpc(headers: &HeaderMap) -> bool {
    let starts = |text: &str| {
        text.get(..16)
            .is_some_and(|start| start.eq_ignore_ascii_case("application/grpc"))
    };
    media_type(headers).is_some_and(starts)
}

#[cfg(test)]
mod tests {
    use http::{HeaderValue, Response};

    use super::*;

    fn with_type(media_type: &'static str) -> response::Parts {
        let mut response = Response::new(());
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        response.into_parts().0
    }

    #[test]
    fn only_what_has_no_form_is_replaced() {
        assert!(has_no_form(&Response::new(()).into_parts().0));
        assert!(has_no_form(&with_type("Text/Plain; charset=utf-8")));
        assert!(!has_no_form(&with_type("application/json")));
        assert!(!has_no_form(&with_type("text/html")));
    }

    #[test]
    fn grpc_is_known_by_its_media_type() {
        assert!(is_grpc(&with_type("application/grpc").headers));
        assert!(is_grpc(&with_type("application/grpc-web+proto").headers));
        assert!(!is_grpc(&with_type("application/json").headers));
        assert!(!is_grpc(&HeaderMap::new()));
    }
}
