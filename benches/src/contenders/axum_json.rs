//! The usual struct as axum's `Json`.

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::response::IntoResponse;
use bytes::Bytes;
use http::Response;

use super::usual::Envelope;
use crate::by_hand::StoreError;
use crate::way::ByHand;

pub(crate) struct AxumJson;

impl ByHand for AxumJson {
    const NAME: &'static str = "axum Json";
    const BODY: Option<fn(&StoreError) -> Bytes> = None;
    type Whole = Response<Body>;

    fn whole(error: &StoreError) -> Response<Body> {
        (error.status(), Json(Envelope::new(error))).into_response()
    }

    fn to_bytes(whole: Response<Body>) -> Response<Bytes> {
        read(whole)
    }
}

/// The answer with its body as bytes.
pub(crate) fn read(whole: Response<Body>) -> Response<Bytes> {
    let (parts, body) = whole.into_parts();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without input and output");
    let body = runtime
        .block_on(to_bytes(body, usize::MAX))
        .expect("a body in memory");
    Response::from_parts(parts, body)
}
