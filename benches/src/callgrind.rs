//! Counts instructions.

use std::process::Command;

const FLAG: &str = "--run";

/// The words after the flag, and how often they are to be done, where this process is one that callgrind runs.
#[must_use]
pub fn asked() -> Option<(Vec<String>, u32)> {
    let mut args = std::env::args().skip(1);
    if args.next()? != FLAG {
        return None;
    }
    let mut words: Vec<String> = args.collect();
    let runs = words.pop()?.parse().ok()?;
    Some((words, runs))
}

/// The instructions of doing it once: this program is run with the words and a number of runs.
///
/// # Errors
///
/// Where valgrind cannot be started, or counts nothing.
pub fn instructions(words: &[&str]) -> Result<f64, String> {
    Ok((process(words, 200)? - process(words, 100)?) / 100.0)
}

fn process(words: &[&str], runs: u32) -> Result<f64, String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .arg(FLAG)
        .args(words)
        .arg(runs.to_string())
        .output()
        .map_err(|error| format!("valgrind did not start: {error}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(told.into_owned());
    }
    collected(&told)
}

/// Reads what callgrind says at the end.
///
/// # Errors
///
/// Where it says nothing.
pub fn collected(told: &str) -> Result<f64, String> {
    told.lines()
        .find_map(|line| line.split("Collected :").nth(1))
        .and_then(|number| number.trim().parse().ok())
        .ok_or_else(|| format!("callgrind counted nothing: {told}"))
}
