//! What errors cost to compile: `cargo run --release -p error-benches --bin build-time [part…]`.
//!
//! Writes crates of many errors under the target directory, builds what they depend on, then touches and builds
//! each in turn. Prints the table, and writes it to `benches/build.md` and a chart of it when all parts ran.

mod cold;
mod error_type;
mod flavour;
mod machine;
mod parts;
mod table;
mod workshop;

use std::io;

use table::Table;
use workshop::Workshop;

/// A part of the table.
type Part = fn(&Workshop, &mut Table) -> io::Result<()>;

/// All parts, by the name that the command line takes.
const PARTS: [(&str, Part); 8] = [
    ("check", parts::check),
    ("release", parts::release),
    ("linear", parts::linear),
    ("incremental", parts::incremental),
    ("fresh", parts::fresh),
    ("catalog", parts::catalog),
    ("binary", parts::binary),
    ("cold", cold::cold),
];

fn main() -> io::Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked
        .iter()
        .find(|name| PARTS.iter().all(|part| part.0 != **name))
    {
        let known = PARTS.map(|part| part.0).join(", ");
        return Err(io::Error::other(format!(
            "no part `{unknown}`; there are {known}"
        )));
    }
    let workshop = Workshop::new()?;
    let mut table = Table::new();
    for (name, part) in PARTS {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            eprintln!("{name}");
            part(&workshop, &mut table)?;
        }
    }
    println!("{table}");
    if asked.is_empty() {
        table.save()?;
    }
    Ok(())
}
