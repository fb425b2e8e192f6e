//! Reads what the program that counts allocations prints.

use std::process::Command;

use crate::case::{Case, Part};

/// Allocations of one answer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Allocated {
    /// How many; one that grows counts again.
    pub count: f64,
    /// How many bytes all of them have.
    pub bytes: f64,
}

/// The allocations of all ways.
pub struct Allocations {
    rows: Vec<(String, Allocated)>,
}

/// How a row is named.
#[must_use]
pub fn row(case: Case, way: &str, part: Part) -> String {
    format!("{}/{way}/{}", case.name(), part.name())
}

/// Runs the program that counts. It is one of its own: its allocator would add instructions to each allocation.
///
/// # Errors
///
/// Where it cannot be run.
pub fn of(program: &str) -> Result<Allocations, String> {
    let output = Command::new(program)
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{program}: {}", output.status));
    }
    let rows = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| read(line).ok_or_else(|| format!("{program} printed {line:?}")))
        .collect::<Result<_, _>>()?;
    Ok(Allocations { rows })
}

fn read(line: &str) -> Option<(String, Allocated)> {
    let mut cells = line.split('\t');
    let row = cells.next()?.to_owned();
    let count = cells.next()?.parse().ok()?;
    let bytes = cells.next()?.parse().ok()?;
    Some((row, Allocated { count, bytes }))
}

impl Allocations {
    /// Those of one answer; none for a way that was not counted.
    #[must_use]
    pub fn get(&self, case: Case, way: &str, part: Part) -> Allocated {
        let name = row(case, way, part);
        let found = self.rows.iter().find(|(row, _)| *row == name);
        found.map_or(Allocated::default(), |(_, allocated)| *allocated)
    }
}
