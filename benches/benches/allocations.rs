//! Allocations from an error value to `http::Response<Bytes>`, as shares.

use std::process::ExitCode;

use error_benches::{Case, Part, Ratios, Way, allocations};

fn main() -> ExitCode {
    let counts = match allocations::of(env!("CARGO_BIN_EXE_count-allocations")) {
        Ok(counts) => counts,
        Err(problem) => {
            eprintln!("cannot count allocations: {problem}");
            return ExitCode::from(2);
        }
    };
    println!(
        "{:<12} {:>8} {:>8} {:>8}",
        "allocations", "ours", "usual", "limit"
    );
    let mut ratios = Ratios::new("allocations");
    for case in Case::ALL {
        let [ours, usual, limit] = Way::CHECKED.map(|way| counts.get(case, way, Part::Whole).count);
        println!("{:<12} {ours:>8} {usual:>8} {limit:>8}", case.name());
        ratios.add(&format!("{}/usual", case.name()), ours / usual);
        let most = (limit + case.more_allocations()) / limit;
        ratios.add_within(&format!("{}/limit", case.name()), ours / limit, most);
    }
    ratios.close()
}
