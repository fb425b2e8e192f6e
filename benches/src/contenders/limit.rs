//! What no library can beat: the finished body, with the same status and headers.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE};

use crate::case::Case;
use crate::way::{Shape, Way, repeat};

const PAUSED: &[u8] = br#"{"error":{"code":"APP_PAUSED","message":"The app is paused","remediation":"Resume the app in the dashboard, then repeat the request.","documentation_url":"https://docs.example.com/errors#app-paused","details":{}}}"#;

const OVER_QUOTA: &[u8] = br#"{"error":{"code":"QUOTA_ROWS_EXCEEDED","message":"App \"my-app\" holds 10250 of 10000 rows","remediation":"Delete rows that are no longer needed, or choose a larger plan.","documentation_url":"https://docs.example.com/errors#quota-rows-exceeded","details":{"app":"my-app","used":10250,"limit":10000}}}"#;

const REFUSED: &[u8] = br#"{"error":{"code":"INPUT_REFUSED","message":"8 fields cannot be stored","remediation":"Correct the fields, then repeat the request.","documentation_url":"https://docs.example.com/errors#input-refused","details":{"fields":[{"field":"order.customer.email","code":"email","message":"is no email address"},{"field":"order.customer.name","code":"required","message":"is required"},{"field":"order.lines.0.sku","code":"unknown","message":"is no product: \"SKU-1\""},{"field":"order.lines.0.quantity","code":"range","message":"must be from 1 to 100"},{"field":"order.lines.1.sku","code":"unknown","message":"is no product: \"SKU-2\""},{"field":"order.lines.1.quantity","code":"range","message":"must be from 1 to 100"},{"field":"order.shipping.country","code":"one_of","message":"is no country that is delivered to"},{"field":"order.shipping.zip","code":"length","message":"must have 5 digits"}]}}}"#;

pub(crate) fn way() -> Way {
    Way {
        name: "limit",
        shape: Shape::Envelope,
        body: Some(|case, runs| match case {
            Case::Static => repeat(runs, PAUSED, Bytes::from_static),
            Case::Formatted => repeat(runs, OVER_QUOTA, Bytes::copy_from_slice),
            Case::Violations => repeat(runs, REFUSED, Bytes::copy_from_slice),
        }),
        whole: |case, runs| match case {
            Case::Static => repeat(runs, PAUSED, paused),
            Case::Formatted => repeat(runs, OVER_QUOTA, over_quota),
            Case::Violations => repeat(runs, REFUSED, refused),
        },
        answer: |case| match case {
            Case::Static => paused(PAUSED),
            Case::Formatted => over_quota(OVER_QUOTA),
            Case::Violations => refused(REFUSED),
        },
    }
}

/// A body without values needs no copy.
fn paused(body: &'static [u8]) -> Response<Bytes> {
    answer(StatusCode::LOCKED, Bytes::from_static(body))
}

fn over_quota(body: &[u8]) -> Response<Bytes> {
    answer(StatusCode::PAYMENT_REQUIRED, Bytes::copy_from_slice(body))
}

fn refused(body: &[u8]) -> Response<Bytes> {
    answer(StatusCode::UNPROCESSABLE_ENTITY, Bytes::copy_from_slice(body))
}

fn answer(status: StatusCode, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(
        &CONTENT_TYPE,
        const { HeaderValue::from_static("application/json") },
    );
    response
}
