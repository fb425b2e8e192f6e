//! `serde_json::json!`, which needs no struct.

use bytes::Bytes;
use http::Response;
use serde_json::json;

use super::usual;
use crate::by_hand::StoreError;
use crate::way::ByHand;

pub(crate) struct JsonMacro;

fn body(error: &StoreError) -> Bytes {
    let value = json!({
        "error": {
            "code": error.code(),
            "message": error.to_string(),
            "remediation": error.remediation(),
            "documentation_url": error.documentation_url(),
            "details": usual::details(error),
        },
    });
    Bytes::from(value.to_string())
}

impl ByHand for JsonMacro {
    const NAME: &'static str = "json!";
    const BODY: Option<fn(&StoreError) -> Bytes> = Some(body);
    type Whole = Response<Bytes>;

    fn whole(error: &StoreError) -> Response<Bytes> {
        Response::builder()
            .status(error.status())
            .header("content-type", "application/json")
            .body(body(error))
            .expect("a constant header")
    }

    fn to_bytes(whole: Response<Bytes>) -> Response<Bytes> {
        whole
    }
}
