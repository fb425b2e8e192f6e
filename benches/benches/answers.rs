//! All ways to answer: instructions, allocations, bytes and time, each as a share of the usual way's.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;

use error_benches::allocations::{self, Allocated, Allocations};
use error_benches::{
    Bar, Case, Chart, Part, Shape, Way, assert_alike, blessing, callgrind, clock, results, versions,
};

/// What the ways are made of.
const VERSIONS: [&str; 8] = [
    "thiserror",
    "serde",
    "serde_json",
    "http",
    "axum",
    "http-api-problem",
    "problem_details",
    "sonic-rs",
];

/// One way's figures.
struct Row {
    way: Way,
    instructions: f64,
    time: f64,
    allocated: Allocated,
}

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        return run(&words, runs);
    }
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn measure() -> Result<(), String> {
    let counts = allocations::of(env!("CARGO_BIN_EXE_count-allocations"))?;
    let mut envelopes = Chart::new("Instructions for a whole response, against the usual way = 1");
    let mut problems = Chart::new("The same as problem details, against the usual way = 1");
    let mut section = String::from(
        "From an error that exists already; each share was counted in the same run. `usual` is a thiserror enum, a serde\n\
         struct and serde_json; `careful` is a borrowed struct, `collect_str` and one exact allocation; `limit` is the\n\
         finished body, copied if it has values, and the same headers. All bodies of a table are the same JSON, with the\n\
         same status and headers, except that the last three ways write the same error as problem details (RFC 9457).\n\
         No way has a context: with a request's path as `instance`, a problem is not constant.\n",
    );
    let _ = writeln!(section, "\n{}", versions::of(&VERSIONS)?);
    for case in Case::ALL {
        assert_alike(case);
        for part in Part::ALL {
            let rows = rows(case, part, &counts)?;
            table(&mut section, case, part, &rows);
            if part == Part::Whole {
                envelopes.group(case.name(), bars(&rows, Shape::Envelope));
                problems.group(case.name(), bars(&rows, Shape::Problem));
            }
        }
    }
    println!("{section}");
    if blessing() {
        for (chart, file) in [(envelopes, "answers.svg"), (problems, "problems.svg")] {
            chart.write(file).map_err(|error| error.to_string())?;
        }
        results::renew("Answers", &section).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn rows(case: Case, part: Part, counts: &Allocations) -> Result<Vec<Row>, String> {
    let ways: Vec<(Way, _)> = Way::all()
        .into_iter()
        .filter_map(|way| way.repeat(part).map(|repeat| (way, repeat)))
        .collect();
    let usual = ways.iter().position(|(way, _)| way.name == "usual");
    let usual = usual.ok_or("the usual way is missing")?;
    let repeats: Vec<_> = ways
        .iter()
        .map(|(_, repeat)| move |runs| repeat(case, runs))
        .collect();
    let timed: Vec<clock::Timed<'_>> = repeats.iter().map(|repeat| repeat as _).collect();
    let shares = clock::shares(&timed, usual);
    ways.into_iter()
        .zip(shares)
        .map(|((way, _), time)| {
            Ok(Row {
                instructions: callgrind::instructions(&[case.name(), way.name, part.name()])?,
                time,
                allocated: counts.get(case, way.name, part),
                way,
            })
        })
        .collect()
}

fn table(section: &mut String, case: Case, part: Part, rows: &[Row]) {
    let (usual, limit) = (instructions_of(rows, "usual"), instructions_of(rows, "limit"));
    let _ = write!(
        section,
        "\n### {}, {}\n\n| way | instructions | / usual | / limit | allocations | bytes | time / usual | goal |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|\n",
        case.name(),
        if part == Part::Whole {
            "whole response"
        } else {
            "body"
        },
    );
    for row in rows {
        let ours = row.way.name == "ours" && part == Part::Whole;
        let goal = if ours { case.goal() } else { "" };
        let _ = writeln!(
            section,
            "| {} | {:.0} | {:.3} | {:.2} | {} | {} | {:.2} | {goal} |",
            row.way.name,
            row.instructions,
            row.instructions / usual,
            row.instructions / limit,
            row.allocated.count,
            row.allocated.bytes,
            row.time,
        );
    }
}

fn bars(rows: &[Row], shape: Shape) -> Vec<Bar> {
    let usual = instructions_of(rows, "usual");
    let bar = |row: &Row| Bar {
        name: row.way.name.to_owned(),
        value: row.instructions / usual,
        ours: row.way.name.starts_with("ours"),
    };
    rows.iter()
        .filter(|row| row.way.shape == shape)
        .map(bar)
        .collect()
}

fn instructions_of(rows: &[Row], name: &str) -> f64 {
    let row = rows.iter().find(|row| row.way.name == name);
    row.map_or(f64::NAN, |row| row.instructions)
}

/// What callgrind runs.
fn run(words: &[String], runs: u32) -> ExitCode {
    let [case, way, part] = words else {
        return ExitCode::from(2);
    };
    let case = Case::ALL.into_iter().find(|known| known.name() == case);
    let part = Part::ALL.into_iter().find(|known| known.name() == part);
    let (Some(case), Some(way), Some(part)) = (case, Way::named(way), part) else {
        return ExitCode::from(2);
    };
    let Some(repeat) = way.repeat(part) else {
        return ExitCode::from(2);
    };
    black_box(repeat)(case, runs);
    ExitCode::SUCCESS
}
