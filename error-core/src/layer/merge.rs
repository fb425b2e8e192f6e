//! The error's answer in the place of the framework's response.

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName};
use http::{HeaderValue, Response, response};

/// Headers that describe the body that is replaced.
const OF_THE_BODY: [HeaderName; 12] = [
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_DISPOSITION,
    header::CONTENT_LOCATION,
    header::CONTENT_RANGE,
    header::ACCEPT_RANGES,
    header::TRANSFER_ENCODING,
    header::TRAILER,
    header::ETAG,
    header::LAST_MODIFIED,
];

/// What the framework knows better than the error's constants.
const OF_THE_FRAMEWORK: [HeaderName; 4] = [
    header::ALLOW,
    header::WWW_AUTHENTICATE,
    header::PROXY_AUTHENTICATE,
    header::RETRY_AFTER,
];

/// Headers of which there may be several, from several hands.
const ADDED: [HeaderName; 2] = [header::VARY, header::SET_COOKIE];

/// Status and headers of `answer` laid over `response`, and the body; what else the response says, to a
/// browser or a cache, stays.
pub(super) fn merge(response: &mut response::Parts, answer: Response<Bytes>) -> Bytes {
    let (answer, body) = answer.into_parts();
    response.status = answer.status;
    for name in OF_THE_BODY {
        response.headers.remove(name);
    }
    lay_over(&mut response.headers, answer.headers);
    response
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    body
}

fn lay_over(headers: &mut HeaderMap, answer: HeaderMap) {
    let mut current: Option<(HeaderName, bool)> = None;
    for (name, value) in answer {
        // A value without a name is one more of the header before.
        if let Some(name) = name {
            let kept = OF_THE_FRAMEWORK.contains(&name) && headers.contains_key(&name);
            if !kept && !ADDED.contains(&name) {
                headers.remove(&name);
            }
            current = Some((name, kept));
        }
        if let Some((name, false)) = &current
            // A route's methods are not known before they are: axum adds them outside of its layers.
            && !(*name == header::ALLOW && value.is_empty())
        {
            // Not by reference: that is for the content type alone, see `respond/headers.rs`.
            headers.append(name.clone(), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .fold(HeaderMap::new(), |mut headers, (name, value)| {
                headers.append(name, value);
                headers
            })
    }

    fn merged(theirs: &[(&'static str, &'static str)], ours: &[(&'static str, &'static str)]) -> HeaderMap {
        let (mut response, ()) = Response::new(()).into_parts();
        response.headers = of(theirs);
        let mut answer = Response::new(Bytes::from_static(b"{}"));
        *answer.headers_mut() = of(ours);
        assert_eq!(merge(&mut response, answer), "{}");
        assert_eq!(response.headers.remove(header::CONTENT_LENGTH).unwrap(), "2");
        response.headers
    }

    #[test]
    fn what_describes_the_old_body_goes_and_the_rest_stays() {
        let theirs = [
            ("content-type", "text/plain"),
            ("content-length", "99"),
            ("content-encoding", "gzip"),
            ("etag", "\"1\""),
            ("access-control-allow-origin", "*"),
        ];
        let merged = merged(&theirs, &[("content-type", "application/json")]);
        assert_eq!(
            merged,
            of(&[
                ("content-type", "application/json"),
                ("access-control-allow-origin", "*")
            ])
        );
    }

    #[test]
    fn the_framework_knows_its_methods_and_challenges_better() {
        let theirs = [
            ("allow", "GET"),
            ("www-authenticate", "Basic"),
            ("retry-after", "1"),
        ];
        let ours = [
            ("allow", "PUT"),
            ("www-authenticate", "Bearer"),
            ("www-authenticate", "DPoP"),
        ];
        assert_eq!(merged(&theirs, &ours), of(&theirs));
        assert_eq!(merged(&[], &ours), of(&ours));
    }

    #[test]
    fn an_allow_that_names_nothing_is_left_to_the_framework() {
        assert_eq!(merged(&[], &[("allow", "")]), of(&[]));
    }

    #[test]
    fn cookies_and_vary_add_up() {
        let theirs = [("set-cookie", "a=1"), ("vary", "origin")];
        let ours = [
            ("set-cookie", "b=2"),
            ("set-cookie", "c=3"),
            ("vary", "accept-language"),
        ];
        let both = [theirs.as_slice(), ours.as_slice()].concat();
        assert_eq!(merged(&theirs, &ours), of(&both));
    }
}
