//! Instructions from an error value to `http::Response<Bytes>`, as shares counted in the same run.

use std::process::ExitCode;

use error_benches::{Case, Ratios, Way, assert_alike, callgrind};

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        return run(&words, runs);
    }
    println!(
        "{:<12} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "instructions", "ours", "usual", "limit", "/usual", "/limit", "problem", "/usual"
    );
    let mut ratios = Ratios::new("instructions");
    for case in Case::ALL {
        assert_alike(case);
        if let Err(problem) = report(case, &mut ratios) {
            eprintln!("cannot count instructions: {problem}");
            return ExitCode::from(2);
        }
    }
    ratios.close()
}

/// One row of the table.
fn report(case: Case, ratios: &mut Ratios) -> Result<(), String> {
    let mut counts = [0.0; Way::CHECKED.len()];
    for (count, way) in counts.iter_mut().zip(Way::CHECKED) {
        *count = callgrind::instructions(&[case.name(), way])?;
    }
    let [ours, usual, limit] = counts;
    let problem = callgrind::instructions(&[case.name(), Way::PROBLEM])?;
    println!(
        "{:<12} {ours:>8.0} {usual:>8.0} {limit:>8.0} {:>8.3} {:>8.3} {problem:>8.0} {:>8.3}",
        case.name(),
        ours / usual,
        ours / limit,
        problem / usual
    );
    let (of_usual, of_limit) = case.most();
    ratios.add_within(&format!("{}/usual", case.name()), ours / usual, of_usual);
    ratios.add_within(&format!("{}/limit", case.name()), ours / limit, of_limit);
    ratios.add(&format!("{}/problem", case.name()), problem / usual);
    Ok(())
}

/// What callgrind runs.
fn run(words: &[String], runs: u32) -> ExitCode {
    let [case, way] = words else {
        return ExitCode::from(2);
    };
    let case = Case::ALL.into_iter().find(|known| known.name() == case);
    let (Some(case), Some(way)) = (case, Way::named(way)) else {
        return ExitCode::from(2);
    };
    (way.whole)(case, runs);
    ExitCode::SUCCESS
}
