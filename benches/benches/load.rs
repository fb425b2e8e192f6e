//! What a route costs that answers with an error, beside one that answers 200 with as many bytes.
//!
//! A single-threaded axum server in a process of its own, requests over connections that are kept.

use std::fmt::Write as _;
use std::io;
use std::process::{Command, ExitCode};

use error_benches::load::{Connection, Server};
use error_benches::{blessing, callgrind, clock, results};

const SERVER: &str = env!("CARGO_BIN_EXE_server");
const CONNECTIONS: usize = 16;
const ROUNDS: usize = 15;
/// Of one round, for each connection.
const REQUESTS: u32 = 250;

/// A route, and the one that it is compared with.
struct Comparison {
    name: &'static str,
    route: &'static str,
    base: &'static str,
    goal: &'static str,
}

const fn row(name: &'static str, route: &'static str, base: &'static str, goal: &'static str) -> Comparison {
    Comparison {
        name,
        route,
        base,
        goal,
    }
}

const COMPARISONS: [Comparison; 7] = [
    row("static 429", "/plain/limited", "/plain/limited-ok", "≤ 1.05"),
    row(
        "429 by hand, finished body",
        "/plain/limit",
        "/plain/limited-ok",
        "",
    ),
    row("formatted 429", "/plain/over-quota", "/plain/over-quota-ok", ""),
    row(
        "static 429, both in the layer",
        "/layered/limited",
        "/layered/limited-ok",
        "≤ 1.05",
    ),
    row(
        "formatted 429, both in the layer",
        "/layered/over-quota",
        "/layered/over-quota-ok",
        "",
    ),
    row(
        "200 in the layer, beside 200 without",
        "/layered/limited-ok",
        "/plain/limited-ok",
        "",
    ),
    row(
        "200 in a layer that does nothing",
        "/idle/limited-ok",
        "/plain/limited-ok",
        "",
    ),
];

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn measure() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start(Command::new(SERVER))?;
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        connections.push(server.connect()?);
    }
    let mut section = String::from(
        "An axum route that answers 429, beside one that answers 200 with a body of as many bytes. Processor time is\n\
         user and system time of the server's process, the median of rounds in turn; instructions are those in user\n\
         space.\n\n\
         | route | instructions | / 200 | processor time / 200 | goal |\n|---|---:|---:|---:|---:|\n",
    );
    for row in &COMPARISONS {
        let (_, body) = connections[0].ask(row.route)?;
        let (_, base) = connections[0].ask(row.base)?;
        if body.len() != base.len() {
            return Err(format!("{} sends {body:?}, {} sends {base:?}", row.route, row.base).into());
        }
        let counted = instructions(row.route)?;
        let share = counted / instructions(row.base)?;
        let time = time(&mut connections, row)?;
        let (name, goal) = (row.name, row.goal);
        writeln!(
            section,
            "| {name} | {counted:.0} | {share:.3} | {time:.2} | {goal} |"
        )?;
    }
    server.stop()?;
    println!("{section}");
    if blessing() {
        results::renew("Under load", &section)?;
    }
    Ok(())
}

/// The processor time of a route, as a share of the other's.
fn time(connections: &mut [Connection], row: &Comparison) -> io::Result<f64> {
    let mut shares = Vec::new();
    for _ in 0..ROUNDS {
        let taken = processor(connections, row.route)?;
        shares.push(taken / processor(connections, row.base)?);
    }
    Ok(clock::median(shares))
}

/// What the server takes of the processor for a round.
fn processor(connections: &mut [Connection], path: &str) -> io::Result<f64> {
    let before = taken(connections)?;
    for _ in 0..REQUESTS {
        for connection in &mut *connections {
            connection.send(path)?;
        }
        for connection in &mut *connections {
            connection.receive()?;
        }
    }
    Ok(taken(connections)? - before)
}

fn taken(connections: &mut [Connection]) -> io::Result<f64> {
    let (_, body) = connections[0].ask("/cpu")?;
    body.parse().map_err(io::Error::other)
}

/// The instructions of a request, counted as those of an answer are: the server runs under callgrind.
fn instructions(path: &str) -> Result<f64, Box<dyn std::error::Error>> {
    Ok((process(path, 600)? - process(path, 300)?) / 300.0)
}

fn process(path: &str, requests: u32) -> Result<f64, Box<dyn std::error::Error>> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", SERVER]);
    let server = Server::start(command)?;
    let mut connection = server.connect()?;
    for _ in 0..requests {
        connection.ask(path)?;
    }
    Ok(callgrind::collected(&server.stop()?)?)
}
