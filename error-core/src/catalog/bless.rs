//! The generated test: errors.json against the types, texts included; or written from them.
//!
//! All of it is `#[inline]`, so that it is compiled where that test is, and not for each service.

use core::fmt;
use std::io::{self, Write as _};
use std::{env, fs};

use super::Catalog;
use super::drift::{Change, Plan, What, plan};
use super::file::{self, File};

/// Where errors.json is. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct FileAt {
    /// As written in `catalog!`.
    pub name: &'static str,
    pub path: &'static str,
    /// The cargo features that rows name in `when`, and whether they are on.
    pub features: &'static [(&'static str, bool)],
}

/// Why the generated test failed. Its `Debug` is for people: the test harness prints it.
#[doc(hidden)]
pub struct Drift(String);

/// What the variable `ERROR_CATALOG` asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Compare,
    Bless,
    BlessBreaking,
}

/// The body of the test that `catalog!` generates.
///
/// # Errors
///
/// When the file cannot be read or written, differs, or may not be changed as asked.
#[doc(hidden)]
#[inline]
pub fn errors_json(catalog: &Catalog, file: &FileAt) -> Result<(), Drift> {
    let mode = mode()?;
    let fail = |what: &dyn fmt::Display| Drift(format!("{}: {what}", file.name));
    let text = match fs::read_to_string(file.path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && mode != Mode::Compare => None,
        read => Some(read.map_err(|error| fail(&error))?),
    };
    let old = match &text {
        Some(text) => file::parse(text).map_err(|error| fail(&error))?,
        None => File::default(),
    };
    let Plan { next, changes } = plan(&old, &file::of(catalog), file.features);
    refuse(catalog, file.name, mode, &changes)?;
    if mode == Mode::Compare {
        return Ok(());
    }
    let next = next.text();
    let differs = text.as_ref() != Some(&next);
    if differs {
        fs::write(file.path, next).map_err(|error| fail(&error))?;
    }
    tell(&Blessed {
        name: file.name,
        differs,
        changes: &changes,
    });
    Ok(())
}

/// Straight to stderr: the test harness hides what a test that passes prints through the macros.
#[inline]
fn tell(what: &dyn fmt::Display) {
    // Nobody reads it, where it cannot be written.
    let _ = write!(io::stderr(), "{what}");
}

/// What bless did, a line for each change.
struct Blessed<'a> {
    name: &'static str,
    differs: bool,
    changes: &'a [Change],
}

impl fmt::Display for Blessed<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.differs, self.changes) {
            (false, _) => writeln!(f, "{} says all this already", self.name)?,
            (true, []) => writeln!(f, "{} is written anew, and says the same", self.name)?,
            (true, _) => writeln!(f, "{} is changed:", self.name)?,
        }
        self.changes
            .iter()
            .try_for_each(|change| writeln!(f, "  {}", change.in_a_line()))
    }
}

#[inline]
fn mode() -> Result<Mode, Drift> {
    let value = env::var_os("ERROR_CATALOG").unwrap_or_default();
    match value.to_str() {
        Some("") => Ok(Mode::Compare),
        Some("bless") => Ok(Mode::Bless),
        Some("bless-breaking") => Ok(Mode::BlessBreaking),
        _ => Err(Drift(format!(
            "ERROR_CATALOG is `{}`; it can be `bless` or `bless-breaking`",
            value.display()
        ))),
    }
}

/// Fails on the changes that this mode does not make.
#[inline]
fn refuse(catalog: &Catalog, name: &str, mode: Mode, changes: &[Change]) -> Result<(), Drift> {
    let refused: Vec<&Change> = changes
        .iter()
        .filter(|change| match mode {
            Mode::Compare => !matches!(change.what, What::Filled),
            Mode::Bless => change.is_breaking(),
            Mode::BlessBreaking => matches!(change.what, What::Retired),
        })
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    let list = Changes(catalog, &refused);
    let value = if refused.iter().any(|change| change.is_breaking()) {
        "bless-breaking"
    } else {
        "bless"
    };
    let (problem, way_out) = match mode {
        Mode::Compare => ("differs from the declared errors", "to let the types decide"),
        Mode::Bless => ("would change in a way that can break clients", "if that is meant"),
        Mode::BlessBreaking => {
            return Err(Drift(format!(
                "{name} keeps retired codes from being used again:{list}"
            )));
        }
    };
    Err(Drift(format!(
        "{name} {problem}:{list}\n{way_out}: ERROR_CATALOG={value} cargo test errors_json"
    )))
}

/// A line for each change, and where its code is declared.
struct Changes<'a>(&'a Catalog, &'a [&'a Change]);

impl fmt::Display for Changes<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in self.1 {
            write!(f, "\n  {change}")?;
            if let Some(record) = self.0.get(&change.code) {
                let facts = record.entry().facts();
                write!(
                    f,
                    "\n    ({}, {}:{})",
                    facts.names.variant(),
                    facts.file,
                    facts.line
                )?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Drift {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
