//! Counting: instructions in a process under callgrind, allocations in this one.

use std::hint::black_box;
use std::process::{Command, ExitCode};

use crate::{Answer, Case};

/// Answers `runs` times: what callgrind runs.
pub fn run(cases: &[Case], case: &str, way: &str, runs: &str) -> ExitCode {
    let answer = cases
        .iter()
        .find(|known| known.name == case)
        .and_then(|known| match way {
            "ours" => Some(known.ours),
            "usual" => Some(known.usual),
            "limit" => Some(known.limit),
            _ => None,
        });
    let (Some(answer), Ok(runs)) = (answer, runs.parse::<u32>()) else {
        eprintln!("--run takes a case, a way and a number of runs");
        return ExitCode::from(2);
    };
    for _ in 0..runs {
        black_box(black_box(answer)());
    }
    ExitCode::SUCCESS
}

/// Instructions of one answer: the difference between 200 and 100 of them, so that what is done once does not count.
pub fn instructions(case: &str, way: &str) -> Result<f64, String> {
    let less = process(case, way, 100)?;
    let more = process(case, way, 200)?;
    Ok((more - less) / 100.0)
}

fn process(case: &str, way: &str, runs: u32) -> Result<f64, String> {
    let this = std::env::current_exe().map_err(|e| e.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .args(["--run", case, way, &runs.to_string()])
        .output()
        .map_err(|e| format!("valgrind did not start: {e}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    told.lines()
        .find_map(|line| line.split("Collected :").nth(1))
        .and_then(|number| number.trim().parse().ok())
        .ok_or_else(|| format!("callgrind counted nothing: {told}"))
}

/// Allocations of one answer, after a first one that may set things up.
pub fn allocations(answer: Answer) -> u64 {
    black_box(answer());
    allocation_counter::measure(|| {
        black_box(black_box(answer)());
    })
    .count_total
}
