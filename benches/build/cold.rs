//! What it takes to build the dependencies from nothing.

use std::io;

use crate::machine::{Build, median};
use crate::table::Table;
use crate::workshop::{Workshop, library};

/// thiserror, serde, serde_json and http, as a hand-written way needs them.
const BY_HAND: &str = "thiserror = \"2\"\nserde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\nhttp = \"1\"";

pub(crate) fn cold(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    table.heading(
        "A build of the dependencies from nothing",
        "thiserror, serde with its derive, serde_json and http = 1.",
    );
    for (title, release) in [("`cargo build`", false), ("`cargo build --release`", true)] {
        let mut times = Vec::new();
        for (name, dependencies) in [("cold_hand", BY_HAND.to_owned()), ("cold_ours", library())] {
            let workspace = workshop.workspace(name)?;
            workspace.write(name, &dependencies, "lib.rs", "")?;
            let mut rounds = Vec::new();
            for _ in 0..3 {
                workspace.clean()?;
                rounds.push(workspace.build(Build {
                    command: "build",
                    package: name,
                    release,
                    incremental: false,
                })?);
            }
            times.push(median(rounds));
        }
        let (hand, ours) = (times[0], times[1]);
        table.row(
            title,
            &format!("{ours:.2} s against {hand:.2} s = {:.2}", ours / hand),
            "1.50",
        );
    }
    Ok(())
}
