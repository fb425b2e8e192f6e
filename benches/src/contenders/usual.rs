//! The way most services write it: a serde struct, and `serde_json`.

use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde_json::{Value, json};

use crate::by_hand::StoreError;
use crate::way::ByHand;

pub(crate) struct Usual;

#[derive(Serialize)]
pub(crate) struct Envelope {
    error: Body,
}

#[derive(Serialize)]
struct Body {
    code: &'static str,
    message: String,
    remediation: &'static str,
    documentation_url: String,
    details: Value,
}

impl Envelope {
    pub(crate) fn new(error: &StoreError) -> Self {
        Self {
            error: Body {
                code: error.code(),
                message: error.to_string(),
                remediation: error.remediation(),
                documentation_url: error.documentation_url(),
                details: details(error),
            },
        }
    }
}

pub(crate) fn details(error: &StoreError) -> Value {
    match error {
        StoreError::Paused => json!({}),
        StoreError::OverQuota { app, used, limit } => json!({ "app": app, "used": used, "limit": limit }),
        StoreError::Refused { fields } => json!({ "fields": fields }),
    }
}

fn body(error: &StoreError) -> Bytes {
    Bytes::from(serde_json::to_vec(&Envelope::new(error)).expect("no map with keys that are no text"))
}

impl ByHand for Usual {
    const NAME: &'static str = "usual";
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
