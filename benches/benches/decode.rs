//! Instructions to read a body back, as a share of what `serde_json` takes to parse it into a `Value`.
//!
//! Counted by callgrind (valgrind), as those of writing one are.

use std::hint::black_box;
use std::process::{Command, ExitCode};

use bytes::Bytes;
use error_core::dialects::{Butterbase, Butverify, SchemaStack};
use error_core::{Dialect, decode};
use http::{HeaderMap, StatusCode};

/// Reads the body as often as it is told.
type Read = fn(body: &'static str, runs: u32);

struct Case {
    name: &'static str,
    body: &'static str,
    ours: Read,
    /// Our instructions at most, as a share; 0.5 is the aim.
    at_most: f64,
}

const CASES: [Case; 4] = [
    Case {
        name: "static",
        body: r#"{"error":{"code":"APP_PAUSED","message":"The app is paused","remediation":"Resume the app in the dashboard, then repeat the request.","documentation_url":"https://docs.example.com/errors#app-paused","details":{}}}"#,
        ours: ours::<Butterbase>,
        at_most: 0.51,
    },
    Case {
        name: "details",
        body: r#"{"error":{"code":"QUOTA_ROWS_EXCEEDED","message":"App \"my-app\" holds 10250 of 10000 rows","remediation":"Delete rows that are no longer needed, or choose a larger plan.","documentation_url":"https://docs.example.com/errors#quota-rows-exceeded","details":{"app":"my-app","used":10250,"limit":10000}}}"#,
        ours: ours::<Butterbase>,
        at_most: 0.52,
    },
    Case {
        name: "spread",
        body: r#"{"ok":false,"error":{"code":"quota_used_up","message":"No checks are left","limit":100,"used":100,"renews":"2026-12-01"}}"#,
        ours: ours::<Butverify>,
        at_most: 0.58,
    },
    Case {
        name: "violations",
        body: r#"{"error":{"code":"IMPORT_REFUSED","message":"4 columns are unknown","details":[{"field":"rows.0.size","message":"is no column"},{"field":"rows.0.hue","message":"is no column"},{"field":"rows.7.size","message":"is no column"},{"field":"rows.7.hue","message":"is no column"}]}}"#,
        ours: ours::<SchemaStack>,
        at_most: 0.72,
    },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, case, way, runs] = args.as_slice()
        && flag == "--run"
    {
        return run(case, way, runs);
    }
    println!("{:<12} {:>8} {:>8} {:>8}", "decode", "ours", "value", "/value");
    let mut within = true;
    for case in &CASES {
        match report(case) {
            Ok(cheap) => within &= cheap,
            Err(problem) => {
                eprintln!("cannot count instructions: {problem}");
                return ExitCode::from(2);
            }
        }
    }
    if within {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// One row of the table; whether it is within the limit.
fn report(case: &Case) -> Result<bool, String> {
    let (ours, value) = (
        instructions(case.name, "ours")?,
        instructions(case.name, "value")?,
    );
    println!("{:<12} {ours:>8.0} {value:>8.0} {:>8.3}", case.name, ours / value);
    let cheap = ours / value <= case.at_most;
    if !cheap {
        eprintln!(
            "{}: at most {} of a `Value`'s are allowed",
            case.name, case.at_most
        );
    }
    Ok(cheap)
}

fn ours<D: Dialect>(body: &'static str, runs: u32) {
    let (body, headers) = (Bytes::from_static(body.as_bytes()), HeaderMap::new());
    for _ in 0..runs {
        let decoded = decode::<D>(StatusCode::BAD_REQUEST, black_box(&headers), black_box(&body));
        black_box((decoded.code(), decoded.message()));
    }
}

fn value(body: &'static str, runs: u32) {
    for _ in 0..runs {
        let _ = black_box(serde_json::from_slice::<serde_json::Value>(black_box(
            body.as_bytes(),
        )));
    }
}

/// The difference between 200 readings and 100, so that what is done once does not count.
fn instructions(case: &str, way: &str) -> Result<f64, String> {
    Ok((process(case, way, 200)? - process(case, way, 100)?) / 100.0)
}

/// This program under callgrind, reading `runs` times.
fn process(case: &str, way: &str, runs: u32) -> Result<f64, String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .args(["--run", case, way, &runs.to_string()])
        .output()
        .map_err(|error| format!("valgrind did not start: {error}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    told.lines()
        .find_map(|line| line.split("Collected :").nth(1))
        .and_then(|number| number.trim().parse().ok())
        .ok_or_else(|| format!("callgrind counted nothing: {told}"))
}

/// What callgrind runs.
fn run(case: &str, way: &str, runs: &str) -> ExitCode {
    let case = CASES.iter().find(|known| known.name == case);
    let (Some(case), Ok(runs)) = (case, runs.parse()) else {
        eprintln!("--run takes a case, a way and a number of runs");
        return ExitCode::from(2);
    };
    let read = if way == "ours" { case.ours } else { value };
    read(case.body, runs);
    ExitCode::SUCCESS
}
