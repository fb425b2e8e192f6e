//! The careful way with the fastest writer there is.

use bytes::Bytes;
use http::Response;

use super::careful::{self, Envelope};
use crate::by_hand::StoreError;
use crate::way::ByHand;

pub(crate) struct Sonic;

fn body(error: &StoreError) -> Bytes {
    careful::written(|buffer| {
        sonic_rs::to_writer(buffer, &Envelope::new(error)).expect("no map with keys that are no text");
    })
}

impl ByHand for Sonic {
    const NAME: &'static str = "careful, sonic-rs";
    const BODY: Option<fn(&StoreError) -> Bytes> = Some(body);
    type Whole = Response<Bytes>;

    fn whole(error: &StoreError) -> Response<Bytes> {
        careful::respond(error, body(error))
    }

    fn to_bytes(whole: Response<Bytes>) -> Response<Bytes> {
        whole
    }
}
