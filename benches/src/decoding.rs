//! Bodies to read back, and ways to do it.

use std::hint::black_box;

use bytes::Bytes;
use error_core::dialects::{Butterbase, Butverify, SchemaStack};
use error_core::{Dialect, decode};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Reads the body as often as it is told.
pub type Read = fn(body: &'static str, runs: u32);

/// A body.
pub struct Reading {
    /// As tables and command lines have it.
    pub name: &'static str,
    /// What is read.
    pub body: &'static str,
    /// The ways, by name; `value` is `serde_json::Value`.
    pub ways: Vec<(&'static str, Read)>,
}

/// All bodies. What sonic-rs reads is there with the feature `contenders`.
#[must_use]
pub fn readings() -> Vec<Reading> {
    vec![
        Reading {
            name: "static",
            body: r#"{"error":{"code":"APP_PAUSED","message":"The app is paused","remediation":"Resume the app in the dashboard, then repeat the request.","documentation_url":"https://docs.example.com/errors#app-paused","details":{}}}"#,
            ways: ways::<Butterbase, Envelope<Nothing>>(),
        },
        Reading {
            name: "details",
            body: r#"{"error":{"code":"QUOTA_ROWS_EXCEEDED","message":"App \"my-app\" holds 10250 of 10000 rows","remediation":"Delete rows that are no longer needed, or choose a larger plan.","documentation_url":"https://docs.example.com/errors#quota-rows-exceeded","details":{"app":"my-app","used":10250,"limit":10000}}}"#,
            ways: ways::<Butterbase, Envelope<Quota>>(),
        },
        Reading {
            name: "spread",
            body: r#"{"ok":false,"error":{"code":"quota_used_up","message":"No checks are left","limit":100,"used":100,"renews":"2026-12-01"}}"#,
            ways: ways::<Butverify, Checks>(),
        },
        Reading {
            name: "violations",
            body: r#"{"error":{"code":"IMPORT_REFUSED","message":"4 columns are unknown","details":[{"field":"rows.0.size","message":"is no column"},{"field":"rows.0.hue","message":"is no column"},{"field":"rows.7.size","message":"is no column"},{"field":"rows.7.hue","message":"is no column"}]}}"#,
            ways: ways::<SchemaStack, Envelope<Vec<Column>>>(),
        },
    ]
}

fn ways<D: Dialect, T: DeserializeOwned>() -> Vec<(&'static str, Read)> {
    vec![
        ("ours", ours::<D>),
        ("value", serde_json::<serde_json::Value>),
        ("typed", serde_json::<T>),
        #[cfg(feature = "contenders")]
        ("sonic-rs value", sonic::<sonic_rs::Value>),
        #[cfg(feature = "contenders")]
        ("sonic-rs typed", sonic::<T>),
    ]
}

fn ours<D: Dialect>(body: &'static str, runs: u32) {
    let (body, headers) = (Bytes::from_static(body.as_bytes()), HeaderMap::new());
    for _ in 0..runs {
        let decoded = decode::<D>(StatusCode::BAD_REQUEST, black_box(&headers), black_box(&body));
        black_box((decoded.code(), decoded.message(), decoded.violations()));
    }
}

fn serde_json<T: DeserializeOwned>(body: &'static str, runs: u32) {
    for _ in 0..runs {
        let read = serde_json::from_slice::<T>(black_box(body.as_bytes()));
        black_box(read.expect("a body of this type"));
    }
}

#[cfg(feature = "contenders")]
fn sonic<T: DeserializeOwned>(body: &'static str, runs: u32) {
    for _ in 0..runs {
        let read = sonic_rs::from_slice::<T>(black_box(body.as_bytes()));
        black_box(read.expect("a body of this type"));
    }
}

/// Butterbase's and SchemaStack's, as a client would declare it that knows the error before it reads it.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Envelope<D> {
    error: Body<D>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Body<D> {
    code: String,
    message: String,
    remediation: Option<String>,
    documentation_url: Option<String>,
    details: D,
}

#[derive(Deserialize)]
struct Nothing {}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Quota {
    app: String,
    used: u64,
    limit: u64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Column {
    field: String,
    message: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Checks {
    ok: bool,
    error: Check,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Check {
    code: String,
    message: String,
    limit: u64,
    used: u64,
    renews: String,
}
