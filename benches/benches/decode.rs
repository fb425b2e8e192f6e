//! Instructions to read a body back, as a share of what `serde_json` takes to parse it into a `Value`.

use std::fmt::Write as _;
use std::process::ExitCode;

use error_benches::decoding::{Reading, readings};
use error_benches::{Bar, Chart, Ratios, blessing, callgrind, results};

/// Of a `Value`'s, for each body.
const GOAL: f64 = 0.5;

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        return run(&words, runs);
    }
    match measure() {
        Ok(ratios) => ratios.close(),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn measure() -> Result<Ratios, String> {
    let mut ratios = Ratios::new("decode");
    let mut chart = Chart::new("Instructions to read an error, against serde_json's Value = 1");
    let mut section = String::from(
        "Instructions to read a body, as a share of parsing it into a `serde_json::Value`. `ours` reads an answer that may\n\
         be any error of the dialect, or none; `typed` is an owned struct of the very error.\n\n\
         | body | way | instructions | / value | goal |\n|---|---|---:|---:|---:|\n",
    );
    println!("{:<12} {:>16} {:>8} {:>8}", "decode", "way", "instr", "/value");
    for reading in readings() {
        let counts = counts(&reading)?;
        let value = counts.iter().find(|(way, _)| *way == "value");
        let value = value.map_or(f64::NAN, |(_, value)| *value);
        let mut bars = Vec::new();
        for (way, count) in counts {
            let (name, share, ours) = (reading.name, count / value, way == "ours");
            if ours {
                ratios.add_within(name, share, GOAL);
            }
            let goal = if ours {
                format!("≤ {GOAL}")
            } else {
                String::new()
            };
            println!("{name:<12} {way:>16} {count:>8.0} {share:>8.3}");
            let _ = writeln!(section, "| {name} | {way} | {count:.0} | {share:.3} | {goal} |");
            bars.push(Bar {
                name: way.to_owned(),
                value: share,
                ours,
            });
        }
        chart.group(reading.name, bars);
    }
    if blessing() && cfg!(feature = "contenders") {
        chart.write("decode.svg").map_err(|error| error.to_string())?;
        results::renew("Decode", &section).map_err(|error| error.to_string())?;
    }
    Ok(ratios)
}

fn counts(reading: &Reading) -> Result<Vec<(&'static str, f64)>, String> {
    let ways = reading.ways.iter();
    ways.map(|(way, _)| Ok((*way, callgrind::instructions(&[reading.name, way])?)))
        .collect()
}

/// What callgrind runs.
fn run(words: &[String], runs: u32) -> ExitCode {
    let [body, way] = words else {
        return ExitCode::from(2);
    };
    let Some(reading) = readings().into_iter().find(|reading| reading.name == body) else {
        return ExitCode::from(2);
    };
    let Some((_, read)) = reading.ways.iter().find(|(name, _)| name == way) else {
        return ExitCode::from(2);
    };
    read(reading.body, runs);
    ExitCode::SUCCESS
}
