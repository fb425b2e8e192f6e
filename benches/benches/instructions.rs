//! Instructions from an error value to `http::Response<Bytes>`, as ratios counted in the same run.
//!
//! Counted by callgrind (valgrind), so that the figures are the same on a busy machine.

use std::hint::black_box;
use std::process::{Command, ExitCode};

use error_benches::{CASES, Case, WAYS};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, case, way, runs] = args.as_slice()
        && flag == "--run"
    {
        return run(case, way, runs);
    }
    println!(
        "{:<12} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "instructions", "ours", "usual", "limit", "/usual", "/limit"
    );
    let mut within = true;
    for case in &CASES {
        case.assert_alike();
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

/// One row of the table; whether it is within its limit.
fn report(case: &Case) -> Result<bool, String> {
    let mut counts = [0.0; WAYS.len()];
    for (count, way) in counts.iter_mut().zip(WAYS) {
        *count = instructions(case.name, way)?;
    }
    let [ours, usual, limit] = counts;
    println!(
        "{:<12} {ours:>8.0} {usual:>8.0} {limit:>8.0} {:>8.3} {:>8.3}",
        case.name,
        ours / usual,
        ours / limit
    );
    let cheap = ours / usual <= case.instructions;
    if !cheap {
        eprintln!(
            "{}: at most {} of the usual way's are allowed",
            case.name, case.instructions
        );
    }
    Ok(cheap)
}

/// The difference between 200 answers and 100, so that what is done once does not count.
fn instructions(case: &str, way: &str) -> Result<f64, String> {
    Ok((process(case, way, 200)? - process(case, way, 100)?) / 100.0)
}

/// This program under callgrind, answering `runs` times.
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
    let answer = CASES
        .iter()
        .find(|known| known.name == case)
        .and_then(|known| known.answer(way));
    let (Some(answer), Ok(runs)) = (answer, runs.parse::<u32>()) else {
        eprintln!("--run takes a case, a way and a number of runs");
        return ExitCode::from(2);
    };
    for _ in 0..runs {
        black_box(black_box(answer)());
    }
    ExitCode::SUCCESS
}
