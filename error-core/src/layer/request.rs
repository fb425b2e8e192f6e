//! What the layer keeps of a request.

use http::{HeaderMap, Method, header, request};

use super::request_id;
use super::settings::{Settings, is_grpc};
use crate::Context;
use crate::context::Scope;

/// A request, as far as its answer needs it.
pub(super) struct Request {
    pub(super) scope: Scope,
    pub(super) method: Method,
    /// Its answers have another form, which is not ours to give.
    pub(super) is_grpc: bool,
}

impl Request {
    pub(super) fn new(parts: &request::Parts, settings: &Settings) -> Self {
        let context = context(parts, settings);
        Self {
            scope: Scope::new(context),
            method: parts.method.clone(),
            is_grpc: is_grpc(&parts.headers),
        }
    }

    pub(super) fn id(&self) -> &str {
        self.scope.context().request_id().unwrap_or_default()
    }
}

fn context(parts: &request::Parts, settings: &Settings) -> Context {
    let mut context = Context::current(outer).unwrap_or_else(|| told_by(parts));
    if let Some(hook) = &settings.on_fault {
        context = context.with_fault_hook(hook.clone());
    }
    if let Some(rules) = &settings.rules {
        context = rules.choose(parts, context);
    }
    match &settings.extend {
        Some(extend) => extend(parts, context),
        None => context,
    }
}

/// What a layer around this one knows already: the same id, and the path before routers cut it.
fn outer(context: &Context) -> Option<Context> {
    context.request_id().map(|_| context.clone())
}

fn told_by(parts: &request::Parts) -> Context {
    let id = request_id::given(&parts.headers).map_or_else(request_id::generated, ToOwned::to_owned);
    let path = parts.uri.path();
    let mut context = Context::new().with_request_id(id).with_request_path(path);
    // Two slashes at the start would name another host.
    if !path.starts_with("//") {
        context = context.with_instance(path);
    }
    if let Some(host) = host(parts) {
        context = context.with_host(host);
    }
    if let Some(language) = preferred_language(&parts.headers) {
        context = context.with_language(language);
    }
    if let Some(trace_id) = trace_id(&parts.headers) {
        context = context.with_trace_id(trace_id);
    }
    context
}

/// The host that the caller asked for, with its port.
fn host(parts: &request::Parts) -> Option<&str> {
    let named = || parts.headers.get(header::HOST)?.to_str().ok();
    parts
        .uri
        .authority()
        .map(http::uri::Authority::as_str)
        .or_else(named)
}

/// The language tag with the highest weight in `Accept-Language` (RFC 9110, section 12.5.4), the first of
/// equals; `*` is none.
fn preferred_language(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(&str, f32)> = None;
    for range in value.split(',') {
        let (tag, parameter) = range.split_once(';').unwrap_or((range, "q=1"));
        let weight = parameter
            .trim()
            .strip_prefix("q=")
            .and_then(|weight| weight.parse::<f32>().ok());
        let (tag, weight) = (tag.trim(), weight.unwrap_or(0.0));
        if is_language_tag(tag) && weight > best.map_or(0.0, |(_, weight)| weight) {
            best = Some((tag, weight));
        }
    }
    best.map(|(tag, _)| tag)
}

/// By its form (RFC 5646): letters and digits in parts of at most eight.
fn is_language_tag(tag: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.len() <= 35 && tag.split('-').all(is_part)
}

/// The second part of `traceparent` (W3C Trace Context): 32 digits, not all of them zero.
fn trace_id(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get("traceparent")?.to_str().ok()?.split('-').nth(1)?;
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let is_id = id.len() == 32 && id.bytes().all(is_digit) && id.bytes().any(|byte| byte != b'0');
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn with(name: &'static str, value: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_static(value));
        headers
    }

    #[test]
    fn the_language_is_the_one_with_the_highest_weight() {
        let language = |value| preferred_language(&with("accept-language", value)).map(str::to_owned);
        assert_eq!(language("de-CH, de;q=0.9, en;q=0.8").as_deref(), Some("de-CH"));
        assert_eq!(language("en;q=0.5, fr; q=0.7").as_deref(), Some("fr"));
        for none in ["*", "", "en;q=0", "en;q=x", "a\"b", "123456789"] {
            assert_eq!(language(none), None, "{none}");
        }
    }

    #[test]
    fn the_trace_is_that_of_traceparent() {
        let trace = |value| trace_id(&with("traceparent", value)).map(str::to_owned);
        let id = "0af7651916cd43dd8448eb211c80319c";
        assert_eq!(
            trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").as_deref(),
            Some(id)
        );
        for none in [
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0AF7-1-01",
            "x",
        ] {
            assert_eq!(trace(none), None, "{none}");
        }
    }
}
