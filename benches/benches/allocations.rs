//! Allocations from an error value to `http::Response<Bytes>`.

use std::hint::black_box;
use std::process::ExitCode;

use error_benches::{Answer, CASES};

fn main() -> ExitCode {
    println!(
        "{:<12} {:>8} {:>8} {:>8}",
        "allocations", "ours", "usual", "limit"
    );
    let mut within = true;
    for case in &CASES {
        let [ours, usual, limit] = case.answers.map(allocations);
        println!("{:<12} {ours:>8} {usual:>8} {limit:>8}", case.name);
        if ours > limit + case.allocations {
            eprintln!(
                "{}: at most {} more than the limit are allowed",
                case.name, case.allocations
            );
            within = false;
        }
    }
    if within {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Those of one answer, after a first one that may set things up.
fn allocations(answer: Answer) -> u64 {
    black_box(answer());
    let counted = allocation_counter::measure(|| {
        black_box(black_box(answer)());
    });
    counted.count_total
}
