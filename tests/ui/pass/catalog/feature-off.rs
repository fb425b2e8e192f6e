//! A row under a cargo feature that is off asks for no variant.
#![allow(unexpected_cfgs, reason = "the feature is one that this crate never has")]

use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
struct AppNotFound;

catalog! {
    static CATALOG: [AppNotFound] = "feature-off.json";
}

fn main() {
    let _ = AppNotFound;
    assert!(CATALOG.get("S3_DOWN").is_none());
}
