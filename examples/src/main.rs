//! The example service: without arguments a tour of its errors, with `serve` the service itself.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use error_examples::scratch::Scratch;
use error_examples::service::{Limits, Service};
use error_examples::tour::{self, TourError};

const HELP: &str = "\
The back end of a small app platform, and a tour of its errors.

Usage: error-examples [COMMAND]

Without a command: start the service on a free port of this machine, provoke each of its errors over HTTP,
print requests and answers, and stop.

Commands:
  serve [--addr ADDRESS] [--database FILE]
        Serve until Ctrl-C. ADDRESS is an IP address and a port, 127.0.0.1:3000 unless given.
        FILE is the database, created where it does not exist; without it, one that is removed at the end.
  help, --help, -h
        Print this.

Exit status: 0 done, 1 a failure, 2 arguments that cannot be understood.
";

/// What the arguments ask for.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Tour,
    Help,
    Serve {
        address: SocketAddr,
        database: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let command = match parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("error-examples: {problem}; `error-examples --help` lists what there is");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Help => io::stdout().write_all(HELP.as_bytes()).map_err(Into::into),
        Command::Tour => take_tour(),
        Command::Serve { address, database } => serve(address, database),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the output has seen enough of it.
        Err(TourError::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error-examples: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut args = args.into_iter();
    let Some(command) = args.next() else {
        return Ok(Command::Tour);
    };
    match command.to_str() {
        Some("help" | "--help" | "-h") => return Ok(Command::Help),
        Some("serve") => {}
        _ => return Err(format!("there is no command `{}`", command.display())),
    }
    let (mut address, mut database) = (None, None);
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("--help" | "-h") => return Ok(Command::Help),
            Some("--addr") if address.is_none() => {
                address = Some(parse_address(&args.next().ok_or("`--addr` needs an address")?)?);
            }
            Some("--database") if database.is_none() => {
                database = Some(args.next().ok_or("`--database` needs a file")?.into());
            }
            Some("--addr" | "--database") => return Err(format!("`{}` is given twice", arg.display())),
            _ => return Err(format!("`serve` has no argument `{}`", arg.display())),
        }
    }
    let address = address.unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)));
    Ok(Command::Serve { address, database })
}

fn parse_address(text: &OsString) -> Result<SocketAddr, String> {
    let address = text.to_str().and_then(|text| text.parse().ok());
    address.ok_or_else(|| format!("`{}` is no address such as 127.0.0.1:3000", text.display()))
}

fn take_tour() -> Result<(), TourError> {
    // One of the errors is a handler that panics: one line of that is enough between the answers.
    std::panic::set_hook(Box::new(|panic| eprintln!("error-examples: {panic}")));
    let report = tour::run(&mut io::stdout().lock())?;
    if report.surprises.is_empty() {
        return Ok(());
    }
    Err(io::Error::other(format!("{} answers were not as expected", report.surprises.len())).into())
}

fn serve(address: SocketAddr, database: Option<PathBuf>) -> Result<(), TourError> {
    let Some(database) = database else {
        let scratch = Scratch::create()?;
        return serve_from(address, &scratch.file("platform.db"));
    };
    serve_from(address, &database)
}

fn serve_from(address: SocketAddr, database: &Path) -> Result<(), TourError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let service = Service::start(address, database, Limits::default()).await?;
        let mut out = io::stdout().lock();
        for owner in service.new_keys() {
            writeln!(out, "The key of {} is {}", owner.owner, owner.key)?;
        }
        writeln!(
            out,
            "http://{} serves {} until Ctrl-C",
            service.address(),
            database.display()
        )?;
        drop(out);
        service
            .run(async {
                if let Err(error) = tokio::signal::ctrl_c().await {
                    eprintln!("error-examples: Ctrl-C cannot be received, so this is the end: {error}");
                }
            })
            .await?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, String> {
        parse(args.iter().map(OsString::from))
    }

    #[test]
    fn arguments_are_understood() {
        assert_eq!(parsed(&[]), Ok(Command::Tour));
        for help in ["help", "--help", "-h"] {
            assert_eq!(parsed(&[help]), Ok(Command::Help));
        }
        let address = SocketAddr::from(([127, 0, 0, 1], 8080));
        let database = Some(PathBuf::from("a.db"));
        let args = ["serve", "--database", "a.db", "--addr", "127.0.0.1:8080"];
        assert_eq!(parsed(&args), Ok(Command::Serve { address, database }));
        let address = SocketAddr::from(([127, 0, 0, 1], 3000));
        assert_eq!(
            parsed(&["serve"]),
            Ok(Command::Serve {
                address,
                database: None
            })
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (args, named) in [
            (&["server"][..], "`server`"),
            (&["serve", "--port", "80"], "`--port`"),
            (&["serve", "--addr"], "`--addr`"),
            (&["serve", "--addr", "localhost:3000"], "`localhost:3000`"),
            (&["serve", "--database", "a", "--database", "b"], "`--database`"),
        ] {
            assert!(parsed(args).unwrap_err().contains(named), "{args:?}");
        }
    }
}
