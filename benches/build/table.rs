//! The table, in Markdown, and the chart of its shares.

use std::fmt;
use std::io;

use error_benches::chart::{Bar, Chart};

use crate::flavour::Flavour;

/// The rows so far.
pub(crate) struct Table {
    rows: Vec<String>,
    chart: Chart,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self {
            rows: Vec::new(),
            chart: Chart::new("Processor time to compile 1,000 errors, against a way by hand = 1"),
        }
    }

    /// A heading, and what it is compared with.
    pub(crate) fn heading(&mut self, title: &str, note: &str) {
        self.rows.push(format!("\n### {title}\n\n{note}\n"));
        self.rows
            .push("| what | figure | goal |\n|---|---:|---:|".to_owned());
    }

    /// Times as shares of one of them, in rows and in bars.
    pub(crate) fn shares(&mut self, title: &str, times: &[(Flavour, f64)], base: Flavour, goal: &str) {
        let whole = times
            .iter()
            .find(|row| row.0 == base)
            .map_or(f64::NAN, |row| row.1);
        let mut bars = Vec::new();
        for (flavour, time) in times {
            let share = time / whole;
            let goal = if flavour.is_ours() { goal } else { "" };
            self.row(flavour.title(), &format!("{time:.3} s = {share:.2}"), goal);
            bars.push(Bar {
                name: flavour.short().to_owned(),
                value: share,
                ours: flavour.is_ours(),
            });
        }
        self.chart.group(title, bars);
    }

    /// Writes table and chart.
    pub(crate) fn save(&self) -> io::Result<()> {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/build.md"), self.to_string())?;
        self.chart.write("build.svg")
    }

    /// A row.
    pub(crate) fn row(&mut self, what: &str, figure: &str, goal: &str) {
        let row = format!("| {what} | {figure} | {goal} |");
        eprintln!("  {row}");
        self.rows.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# What errors cost to compile\n")?;
        writeln!(
            f,
            "Written by `cargo run --release -p error-benches --bin build-time`. User and system time of cargo and\n\
             rustc, each crate touched and built in turn, medians; `+` is the time beyond what is named first. Of the\n\
             errors, 60 % are unit variants, 25 % have two fields, 15 % are tuples; each has a code, a status, a\n\
             message of about 50 characters and a remediation of about 100."
        )?;
        self.rows.iter().try_for_each(|row| writeln!(f, "{row}"))
    }
}
