//! The table, in Markdown.

use std::fmt;

/// The rows so far.
pub(crate) struct Table {
    rows: Vec<String>,
}

impl Table {
    pub(crate) const fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// A heading, and what it is compared with.
    pub(crate) fn heading(&mut self, title: &str, note: &str) {
        self.rows.push(format!("\n### {title}\n\n{note}\n"));
        self.rows
            .push("| what | figure | goal |\n|---|---:|---:|".to_owned());
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
