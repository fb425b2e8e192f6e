//! What a request says about itself.

use http::{HeaderValue, Uri, request};

use super::request_id::RequestId;

/// The parts of a request that are texts of its context: shared with the request, and read when they are asked for.
#[derive(Clone)]
pub(super) struct Told {
    request_id: RequestId,
    uri: Uri,
    /// Where the URI names none.
    host: Option<HeaderValue>,
    accept_language: Option<HeaderValue>,
    traceparent: Option<HeaderValue>,
}

impl Told {
    /// Of several headers of one name, the first counts.
    pub(super) fn by(request: &request::Parts) -> Self {
        let [mut id, mut host, mut accept_language, mut traceparent] = [const { None::<&HeaderValue> }; 4];
        // One walk is cheaper than a search for each.
        for (name, value) in &request.headers {
            let place = match name.as_str() {
                "x-request-id" => &mut id,
                "host" => &mut host,
                "accept-language" => &mut accept_language,
                "traceparent" => &mut traceparent,
                _ => continue,
            };
            place.get_or_insert(value);
        }
        Self {
            request_id: RequestId::of(id),
            uri: request.uri.clone(),
            host: host.filter(|_| request.uri.authority().is_none()).cloned(),
            accept_language: accept_language.cloned(),
            traceparent: traceparent.cloned(),
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the texts that may be missing")]
    pub(super) fn request_id(&self) -> Option<&str> {
        Some(self.request_id.as_str())
    }

    #[cfg(feature = "tower")]
    pub(super) fn request_id_header(&self) -> Option<HeaderValue> {
        self.request_id.header_value()
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the texts that may be missing")]
    pub(super) fn request_path(&self) -> Option<&str> {
        Some(self.uri.path())
    }

    /// The path, but not where two slashes at its start would name another host.
    pub(super) fn instance(&self) -> Option<&str> {
        Some(self.uri.path()).filter(|path| !path.starts_with("//"))
    }

    /// The host that the caller asked for, with its port.
    pub(super) fn host(&self) -> Option<&str> {
        match self.uri.authority() {
            Some(authority) => Some(authority.as_str()),
            None => self.host.as_ref()?.to_str().ok(),
        }
    }

    pub(super) fn language(&self) -> Option<&str> {
        preferred_language(self.accept_language.as_ref()?.to_str().ok()?)
    }

    pub(super) fn trace_id(&self) -> Option<&str> {
        trace_id(self.traceparent.as_ref()?.to_str().ok()?)
    }
}

/// The language tag with the highest weight in `Accept-Language` (RFC 9110, section 12.5.4), the first of
/// equals; `*` is none.
fn preferred_language(value: &str) -> Option<&str> {
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
fn trace_id(value: &str) -> Option<&str> {
    let id = value.split('-').nth(1)?;
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let is_id = id.len() == 32 && id.bytes().all(is_digit) && id.bytes().any(|byte| byte != b'0');
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    fn told(request: request::Builder) -> Told {
        Told::by(&request.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn the_host_is_that_of_the_uri_else_of_the_header() {
        let to = |uri| told(Request::get(uri).header("host", "a:80").header("host", "b"));
        assert_eq!(to("/x").host(), Some("a:80"));
        assert_eq!(to("http://c:81/x").host(), Some("c:81"));
        assert_eq!(told(Request::get("/x")).host(), None);
    }

    #[test]
    fn a_path_that_would_name_a_host_is_no_instance() {
        let told = told(Request::get("http://a//b/c?d=e"));
        assert_eq!((told.request_path(), told.instance()), (Some("//b/c"), None));
    }

    #[test]
    fn the_language_is_the_one_with_the_highest_weight() {
        assert_eq!(preferred_language("de-CH, de;q=0.9, en;q=0.8"), Some("de-CH"));
        assert_eq!(preferred_language("en;q=0.5, fr; q=0.7"), Some("fr"));
        for none in ["*", "", "en;q=0", "en;q=x", "a\"b", "123456789"] {
            assert_eq!(preferred_language(none), None, "{none}");
        }
    }

    #[test]
    fn the_trace_is_that_of_traceparent() {
        let id = "0af7651916cd43dd8448eb211c80319c";
        assert_eq!(
            trace_id("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            Some(id)
        );
        for none in [
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0AF7-1-01",
            "x",
        ] {
            assert_eq!(trace_id(none), None, "{none}");
        }
    }
}
