//! The workspace of generated crates.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::machine::Build;

/// Where the crates are.
pub(crate) struct Workshop {
    root: PathBuf,
}

/// Where this library is.
const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../error-core");

impl Workshop {
    /// Under the target directory in which this program was built.
    pub(crate) fn new() -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let target = program.ancestors().nth(2).unwrap_or(&program);
        let root = target.join("build-time");
        fs::create_dir_all(&root)?;
        Ok(Self { root })
    }

    /// A workspace of its own, with the versions that this one has locked.
    pub(crate) fn workspace(&self, name: &str) -> io::Result<Workspace> {
        let root = self.root.join(name);
        fs::create_dir_all(root.join("crates"))?;
        write(
            &root.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n",
        )?;
        let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock");
        fs::copy(lock, root.join("Cargo.lock"))?;
        Ok(Workspace {
            target: root.join("target"),
            root,
        })
    }
}

/// Crates that are built with the same dependencies.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Writes a crate: a program where `main` is its source, else a library.
    pub(crate) fn write(&self, name: &str, dependencies: &str, file: &str, source: &str) -> io::Result<()> {
        let package = self.root.join("crates").join(name);
        fs::create_dir_all(package.join("src"))?;
        write(
            &package.join("Cargo.toml"),
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n"
            ),
        )?;
        write(&package.join("src").join(file), source)
    }

    /// Writes a file beside the manifest of a crate.
    pub(crate) fn write_beside(&self, name: &str, file: &str, text: &str) -> io::Result<()> {
        write(&self.root.join("crates").join(name).join(file), text)
    }

    /// Removes what earlier checks kept for later ones.
    pub(crate) fn forget_increments(&self) -> io::Result<()> {
        let kept = self.target.join("debug").join("incremental");
        if kept.exists() {
            fs::remove_dir_all(kept)?;
        }
        Ok(())
    }

    /// Builds it anew, as after a change of its source.
    pub(crate) fn rebuild(&self, build: Build<'_>, file: &str) -> io::Result<f64> {
        let source = self
            .root
            .join("crates")
            .join(build.package)
            .join("src")
            .join(file);
        fs::File::options()
            .append(true)
            .open(source)?
            .set_modified(std::time::SystemTime::now())?;
        self.build(build)
    }

    pub(crate) fn build(&self, build: Build<'_>) -> io::Result<f64> {
        build.run(&self.root, &self.target)
    }

    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Forgets everything that was built.
    pub(crate) fn clean(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Writes a file, unless it says that already: what did not change is not built again.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}

/// The dependencies of a crate in one of the flavours.
pub(crate) fn dependencies() -> String {
    format!("{}\nthiserror = \"2\"", library())
}

/// This library as a dependency.
pub(crate) fn library() -> String {
    format!("error-core = {{ path = {LIBRARY:?} }}")
}
