//! Runs builds and says what they took of the processor.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

/// A build that was asked for.
#[derive(Clone, Copy)]
pub(crate) struct Build<'a> {
    /// `check` or `build`.
    pub(crate) command: &'a str,
    pub(crate) package: &'a str,
    pub(crate) release: bool,
    pub(crate) incremental: bool,
}

impl Build<'_> {
    /// Runs it; user and system time of cargo and all that it started, in seconds.
    pub(crate) fn run(self, workspace: &Path, target: &Path) -> io::Result<f64> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([self.command, "--quiet", "--package", self.package]);
        if self.release {
            cargo.arg("--release");
        }
        cargo
            .current_dir(workspace)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", if self.incremental { "1" } else { "0" })
            .env_remove("RUSTFLAGS")
            .stdin(Stdio::null());
        let before = seconds()?;
        let status = cargo.status()?;
        if !status.success() {
            let package = self.package;
            return Err(io::Error::other(format!("{package} does not build: {status}")));
        }
        Ok(seconds()? - before)
    }
}

/// What all children that ended took so far.
fn seconds() -> io::Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = usage.user_time() + usage.system_time();
    #[allow(clippy::cast_precision_loss, reason = "microseconds of a day fit")]
    Ok(time.num_microseconds() as f64 / 1e6)
}

/// The value in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.get(middle), values.len() % 2) {
        (Some(value), 1) => *value,
        (Some(above), _) if middle > 0 => f64::midpoint(*above, values[middle - 1]),
        _ => f64::NAN,
    }
}
