//! What care gets out of serde: nothing is put together before it is written, and the body is one exact allocation.

use std::cell::RefCell;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header::CONTENT_TYPE};
use serde::{Serialize, Serializer};

use crate::by_hand::{Field, StoreError};
use crate::way::ByHand;

pub(crate) struct Careful;

#[derive(Serialize)]
pub(crate) struct Envelope<'a> {
    error: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    code: &'static str,
    #[serde(serialize_with = "shown")]
    message: &'a StoreError,
    remediation: &'static str,
    documentation_url: &'static str,
    details: Details<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Details<'a> {
    None {},
    OverQuota { app: &'a str, used: u64, limit: u64 },
    Refused { fields: &'a [Field] },
}

impl<'a> Envelope<'a> {
    pub(crate) fn new(error: &'a StoreError) -> Self {
        let (documentation_url, details) = match error {
            StoreError::Paused => ("https://docs.example.com/errors#app-paused", Details::None {}),
            StoreError::OverQuota { app, used, limit } => (
                "https://docs.example.com/errors#quota-rows-exceeded",
                Details::OverQuota {
                    app,
                    used: *used,
                    limit: *limit,
                },
            ),
            StoreError::Refused { fields } => (
                "https://docs.example.com/errors#input-refused",
                Details::Refused { fields },
            ),
        };
        Self {
            error: Body {
                code: error.code(),
                message: error,
                remediation: error.remediation(),
                documentation_url,
                details,
            },
        }
    }
}

fn shown<S: Serializer>(error: &StoreError, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(error)
}

/// Writes into a buffer that is kept, and copies what is in it.
pub(crate) fn written(write: impl FnOnce(&mut Vec<u8>)) -> Bytes {
    thread_local!(static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        write(buffer);
        Bytes::copy_from_slice(buffer)
    })
}

/// The status and the headers, from constants.
pub(crate) fn respond(error: &StoreError, body: Bytes) -> Response<Bytes> {
    let mut headers = HeaderMap::with_capacity(1);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let mut response = Response::new(body);
    *response.status_mut() = error.status();
    *response.headers_mut() = headers;
    response
}

fn body(error: &StoreError) -> Bytes {
    written(|buffer| {
        serde_json::to_writer(buffer, &Envelope::new(error)).expect("no map with keys that are no text");
    })
}

impl ByHand for Careful {
    const NAME: &'static str = "careful";
    const BODY: Option<fn(&StoreError) -> Bytes> = Some(body);
    type Whole = Response<Bytes>;

    fn whole(error: &StoreError) -> Response<Bytes> {
        respond(error, body(error))
    }

    fn to_bytes(whole: Response<Bytes>) -> Response<Bytes> {
        whole
    }
}
