//! What is measured with the dependencies already built.

use std::io;

use crate::error_type::{error_type, errors_json};
use crate::flavour::Flavour;
use crate::machine::{Build, median};
use crate::table::Table;
use crate::workshop::{Workshop, Workspace, dependencies};

const LIBRARY_FILE: &str = "lib.rs";

/// Writes a crate of each flavour, and builds all once.
fn prepare(workshop: &Workshop, variants: usize, flavours: &[Flavour], kind: Kind) -> io::Result<Workspace> {
    let workspace = workshop.workspace(&format!("errors-{variants}"))?;
    for flavour in Flavour::ALL {
        let source = error_type(flavour, variants, false);
        workspace.write(flavour.name(), &dependencies(), LIBRARY_FILE, &source)?;
        workspace.write_beside(flavour.name(), "errors.json", &errors_json(variants))?;
    }
    for flavour in flavours {
        workspace.build(kind.of(*flavour))?;
    }
    Ok(workspace)
}

/// How crates are built.
#[derive(Clone, Copy)]
struct Kind {
    command: &'static str,
    release: bool,
    incremental: bool,
}

const CHECK: Kind = Kind {
    command: "check",
    release: false,
    incremental: false,
};

const RELEASE: Kind = Kind {
    command: "build",
    release: true,
    incremental: false,
};

impl Kind {
    const fn of(self, flavour: Flavour) -> Build<'static> {
        Build {
            command: self.command,
            package: flavour.name(),
            release: self.release,
            incremental: self.incremental,
        }
    }
}

/// The median time of each flavour, all in turn.
fn times(
    workspace: &Workspace,
    flavours: &[Flavour],
    kind: Kind,
    rounds: usize,
) -> io::Result<Vec<(Flavour, f64)>> {
    let mut times = self::rounds(flavours);
    for _ in 0..rounds {
        for (flavour, times) in &mut times {
            times.push(workspace.rebuild(kind.of(*flavour), LIBRARY_FILE)?);
        }
    }
    Ok(medians(times))
}

fn rounds(flavours: &[Flavour]) -> Vec<(Flavour, Vec<f64>)> {
    flavours.iter().map(|flavour| (*flavour, Vec::new())).collect()
}

fn medians(times: Vec<(Flavour, Vec<f64>)>) -> Vec<(Flavour, f64)> {
    times
        .into_iter()
        .map(|(flavour, times)| (flavour, median(times)))
        .collect()
}

fn time_of(times: &[(Flavour, f64)], flavour: Flavour) -> f64 {
    times
        .iter()
        .find(|row| row.0 == flavour)
        .map_or(f64::NAN, |row| row.1)
}

const COMPARED: [Flavour; 6] = [
    Flavour::Plain,
    Flavour::Thiserror,
    Flavour::Hand,
    Flavour::Ours,
    Flavour::Beside,
    Flavour::Dialect,
];

pub(crate) fn check(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let workspace = prepare(workshop, 1000, &COMPARED, CHECK)?;
    let times = times(&workspace, &COMPARED, CHECK, 9)?;
    table.heading(
        "`cargo check`, 1,000 errors",
        "thiserror with three `match`es by hand = 1.",
    );
    table.shares("cargo check", &times, Flavour::Hand, "1.10");
    Ok(())
}

pub(crate) fn release(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let workspace = prepare(workshop, 1000, &COMPARED, RELEASE)?;
    let times = times(&workspace, &COMPARED, RELEASE, 5)?;
    table.heading(
        "`cargo build --release`, 1,000 errors",
        "thiserror with three `match`es by hand = 1.",
    );
    table.shares("cargo build --release", &times, Flavour::Hand, "1.00");
    Ok(())
}

/// Ten times as many errors take ten times as long, beyond the enum itself.
pub(crate) fn linear(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let flavours = [Flavour::Plain, Flavour::Hand, Flavour::Ours, Flavour::Dialect];
    table.heading(
        "`cargo check`, 10,000 errors",
        "Per error beyond the enum with its `Debug`, and how much of that an error of 1,000 takes.",
    );
    let mut measured = Vec::new();
    for (variants, rounds) in [(1000, 5), (10_000, 3)] {
        let workspace = prepare(workshop, variants, &flavours, CHECK)?;
        measured.push(times(&workspace, &flavours, CHECK, rounds)?);
    }
    for flavour in &flavours[1..] {
        let beyond = |of: usize| time_of(&measured[of], *flavour) - time_of(&measured[of], Flavour::Plain);
        let [small, large] = [beyond(0) / 1e3, beyond(1) / 1e4];
        table.row(
            flavour.title(),
            &format!(
                "{:.2} s, {:.0} µs each = {:.2}",
                time_of(&measured[1], *flavour),
                large * 1e6,
                large / small
            ),
            if *flavour == Flavour::Hand { "" } else { "linear" },
        );
    }
    Ok(())
}

/// One message of 1,000 is edited, forth and back.
pub(crate) fn incremental(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let kind = Kind {
        incremental: true,
        ..CHECK
    };
    let flavours = &COMPARED[1..];
    let workspace = prepare(workshop, 1000, flavours, kind)?;
    let mut times = rounds(flavours);
    for round in 0..9 {
        for (flavour, times) in &mut times {
            let source = error_type(*flavour, 1000, round % 2 == 0);
            workspace.write(flavour.name(), &dependencies(), LIBRARY_FILE, &source)?;
            times.push(workspace.build(kind.of(*flavour))?);
        }
    }
    table.heading(
        "`cargo check`, incremental, after one message of 1,000 was edited",
        "thiserror = 1.",
    );
    table.shares(
        "cargo check after one message was edited, thiserror = 1",
        &medians(times),
        Flavour::Thiserror,
        "1.10",
    );
    Ok(())
}

/// The first build that keeps what the next ones need, as `cargo check` does for a package of one's own.
pub(crate) fn fresh(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let kind = Kind {
        incremental: true,
        ..CHECK
    };
    let workspace = prepare(workshop, 1000, &COMPARED, kind)?;
    let mut times = rounds(&COMPARED);
    for _ in 0..7 {
        for (flavour, times) in &mut times {
            workspace.forget_increments()?;
            times.push(workspace.rebuild(kind.of(*flavour), LIBRARY_FILE)?);
        }
    }
    table.heading(
        "`cargo check`, incremental, the first time, 1,000 errors",
        "thiserror with three `match`es by hand = 1.",
    );
    table.shares(
        "cargo check, the first incremental one",
        &medians(times),
        Flavour::Hand,
        "",
    );
    Ok(())
}

pub(crate) fn catalog(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let flavours = [Flavour::Ours, Flavour::Catalog];
    table.heading(
        "`catalog!` with errors.json, in `cargo check`",
        "Beyond the same errors without a catalog.",
    );
    for (variants, rounds, goal) in [(1000, 7, "0.10 s"), (5000, 5, "0.30 s")] {
        let workspace = prepare(workshop, variants, &flavours, CHECK)?;
        let times = times(&workspace, &flavours, CHECK, rounds)?;
        let added = time_of(&times, Flavour::Catalog) - time_of(&times, Flavour::Ours);
        table.row(&format!("{variants} codes"), &format!("+ {added:.3} s"), goal);
    }
    Ok(())
}

mod programs;

pub(crate) use programs::binary;
