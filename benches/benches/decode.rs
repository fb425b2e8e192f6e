//! Instructions to read a body back, as a share of what `serde_json` takes to parse it into a `Value`.
//!
//! Counted by callgrind (valgrind), as those of writing one are.

use std::hint::black_box;
use std::process::ExitCode;

use bytes::Bytes;
use error_benches::{Ratios, callgrind};
use error_core::dialects::{Butterbase, Butverify, SchemaStack};
use error_core::{Dialect, decode};
use http::{HeaderMap, StatusCode};

/// Reads the body as often as it is told.
type Read = fn(body: &'static str, runs: u32);

struct Case {
    name: &'static str,
    body: &'static str,
    ours: Read,
}

const CASES: [Case; 4] = [
    Case {
        name: "static",
        body: r#"{"error":{"code":"APP_PAUSED","message":"The app is paused","remediation":"Resume the app in the dashboard, then repeat the request.","documentation_url":"https://docs.example.com/errors#app-paused","details":{}}}"#,
        ours: ours::<Butterbase>,
    },
    Case {
        name: "details",
        body: r#"{"error":{"code":"QUOTA_ROWS_EXCEEDED","message":"App \"my-app\" holds 10250 of 10000 rows","remediation":"Delete rows that are no longer needed, or choose a larger plan.","documentation_url":"https://docs.example.com/errors#quota-rows-exceeded","details":{"app":"my-app","used":10250,"limit":10000}}}"#,
        ours: ours::<Butterbase>,
    },
    Case {
        name: "spread",
        body: r#"{"ok":false,"error":{"code":"quota_used_up","message":"No checks are left","limit":100,"used":100,"renews":"2026-12-01"}}"#,
        ours: ours::<Butverify>,
    },
    Case {
        name: "violations",
        body: r#"{"error":{"code":"IMPORT_REFUSED","message":"4 columns are unknown","details":[{"field":"rows.0.size","message":"is no column"},{"field":"rows.0.hue","message":"is no column"},{"field":"rows.7.size","message":"is no column"},{"field":"rows.7.hue","message":"is no column"}]}}"#,
        ours: ours::<SchemaStack>,
    },
];

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        return run(&words, runs);
    }
    println!("{:<12} {:>8} {:>8} {:>8}", "decode", "ours", "value", "/value");
    let mut ratios = Ratios::new("decode");
    for case in &CASES {
        if let Err(problem) = report(case, &mut ratios) {
            eprintln!("cannot count instructions: {problem}");
            return ExitCode::from(2);
        }
    }
    ratios.close()
}

/// One row of the table.
fn report(case: &Case, ratios: &mut Ratios) -> Result<(), String> {
    let ours = callgrind::instructions(&[case.name, "ours"])?;
    let value = callgrind::instructions(&[case.name, "value"])?;
    println!("{:<12} {ours:>8.0} {value:>8.0} {:>8.3}", case.name, ours / value);
    ratios.add(case.name, ours / value);
    Ok(())
}

fn ours<D: Dialect>(body: &'static str, runs: u32) {
    let (body, headers) = (Bytes::from_static(body.as_bytes()), HeaderMap::new());
    for _ in 0..runs {
        let decoded = decode::<D>(StatusCode::BAD_REQUEST, black_box(&headers), black_box(&body));
        black_box((decoded.code(), decoded.message(), decoded.violations()));
    }
}

fn value(body: &'static str, runs: u32) {
    for _ in 0..runs {
        let _ = black_box(serde_json::from_slice::<serde_json::Value>(black_box(
            body.as_bytes(),
        )));
    }
}

/// What callgrind runs.
fn run(words: &[String], runs: u32) -> ExitCode {
    let [case, way] = words else {
        return ExitCode::from(2);
    };
    let Some(case) = CASES.iter().find(|known| known.name == case) else {
        return ExitCode::from(2);
    };
    let read = if way == "ours" { case.ours } else { value };
    read(case.body, runs);
    ExitCode::SUCCESS
}
