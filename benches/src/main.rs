//! Instructions and allocations from an error value to `http::Response<Bytes>`,
//! as ratios against the usual hand-written way, counted in the same run.
//!
//! `cargo bench -p error-benches` prints the table; it fails where a ratio is above its limit.
//! Instructions are counted by callgrind (valgrind), so the figures are the same on a busy machine.

mod count;
mod limit;
mod ours;
mod usual;

use std::process::ExitCode;

use bytes::Bytes;
use http::Response;

/// A way to answer an error, as a function that builds one answer from an error that exists already.
type Answer = fn() -> Response<Bytes>;

struct Case {
    name: &'static str,
    ours: Answer,
    usual: Answer,
    limit: Answer,
    /// Our instructions at most, as a share of the usual way's.
    at_most: f64,
    /// Our allocations at most, beyond those of a finished body with the same headers.
    more_allocations: u64,
}

const CASES: [Case; 2] = [
    Case {
        name: "static",
        ours: ours::paused,
        usual: usual::paused,
        limit: limit::paused,
        at_most: 0.2,
        more_allocations: 0,
    },
    Case {
        name: "formatted",
        ours: ours::over_quota,
        usual: usual::over_quota,
        limit: limit::over_quota,
        at_most: 0.35,
        more_allocations: 1,
    },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, case, way, runs] = args.as_slice()
        && flag == "--run"
    {
        return count::run(&CASES, case, way, runs);
    }
    for case in &CASES {
        same_answer(case);
    }
    println!(
        "{:<10} {:>8} {:>8} {:>8} {:>8} {:>8}   allocations: ours, usual, limit",
        "case", "ours", "usual", "limit", "/usual", "/limit"
    );
    let mut within = true;
    for case in &CASES {
        within &= report(case);
    }
    if within {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// One row of the table; whether it is within its limits.
fn report(case: &Case) -> bool {
    let count = |way| match count::instructions(case.name, way) {
        Ok(instructions) => instructions,
        Err(problem) => {
            eprintln!("cannot count instructions: {problem}");
            std::process::exit(2);
        }
    };
    let [ours, usual, limit] = ["ours", "usual", "limit"].map(count);
    let allocations = [case.ours, case.usual, case.limit].map(count::allocations);
    let [ratio, to_limit] = [ours / usual, ours / limit];
    println!(
        "{:<10} {ours:>8.0} {usual:>8.0} {limit:>8.0} {ratio:>8.3} {to_limit:>8.3}   {}, {}, {}",
        case.name, allocations[0], allocations[1], allocations[2]
    );
    let cheap = ratio <= case.at_most;
    if !cheap {
        eprintln!(
            "{}: {ratio:.3} of the usual way's instructions, at most {} allowed",
            case.name, case.at_most
        );
    }
    let lean = allocations[0] <= allocations[2] + case.more_allocations;
    if !lean {
        eprintln!(
            "{}: {} allocations, the limit has {}",
            case.name, allocations[0], allocations[2]
        );
    }
    cheap && lean
}

/// The three ways must answer alike, or the comparison says nothing.
fn same_answer(case: &Case) {
    let [ours, usual, limit] = [case.ours, case.usual, case.limit].map(|answer| answer());
    for other in [&usual, &limit] {
        assert_eq!(ours.status(), other.status(), "{}", case.name);
        assert_eq!(ours.headers(), other.headers(), "{}", case.name);
        assert_eq!(value(&ours), value(other), "{}", case.name);
    }
}

fn value(answer: &Response<Bytes>) -> serde_json::Value {
    serde_json::from_slice(answer.body()).expect("every way answers JSON")
}
