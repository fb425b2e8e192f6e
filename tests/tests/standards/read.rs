//! The example bodies of the specifications, read in the dialects of the crate: as a client meets them, from a server
//! that is not ours.

mod http;
mod rpc;

use ::http::{HeaderMap, StatusCode};
use error_core::{Decoded, Dialect, decode};

fn read<D: Dialect>(status: u16, body: &'static str) -> Decoded {
    decode::<D>(
        StatusCode::from_u16(status).unwrap(),
        &HeaderMap::new(),
        &body.into(),
    )
}

/// Path, code and message of each violation.
fn violations(decoded: &Decoded) -> Vec<(&str, Option<&str>, &str)> {
    let all = decoded.violations().iter();
    all.map(|one| (one.path(), one.code(), one.message())).collect()
}
