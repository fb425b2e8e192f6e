//! What every target does with a body.

use bytes::Bytes;
use error_core::{Decoded, Dialect, decode};
use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

/// Reads the data as a body, and its first line as the headers that dialects read, and asks for all that was read.
pub fn read_in<D: Dialect>(data: &[u8]) {
    let (status, headers) = head(data);
    let body = Bytes::copy_from_slice(data);
    look(&decode::<D>(status, &headers, &body), &body);
}

fn head(data: &[u8]) -> (StatusCode, HeaderMap) {
    let first = u16::from(data.first().copied().unwrap_or_default());
    let status = StatusCode::from_u16(200 + 2 * first).unwrap_or(StatusCode::BAD_REQUEST);
    let mut headers = HeaderMap::new();
    let line = data.split(|byte| *byte < b' ').next().unwrap_or_default();
    if let Ok(value) = HeaderValue::from_bytes(line) {
        for name in [RETRY_AFTER, WWW_AUTHENTICATE, HeaderName::from_static("x-fault")] {
            headers.insert(name, value.clone());
        }
    }
    (status, headers)
}

fn look(decoded: &Decoded, body: &Bytes) {
    assert_eq!(decoded.body(), body);
    assert!(!decoded.message().is_empty());
    assert!(decoded.violations().len() <= 2 * 1024);
    assert!(!format!("{decoded:?}{decoded}").is_empty());
    for (_, json) in decoded.details() {
        assert!(!json.is_empty());
    }
    let _ = (
        decoded.detail::<serde_json::Value>("limit"),
        decoded.has_code("A/B"),
        decoded.time(),
        decoded.retry_after(),
    );
}
