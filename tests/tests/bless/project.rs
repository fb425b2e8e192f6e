//! A cargo project in a folder of its own, built against this workspace.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Project {
    folder: PathBuf,
}

/// What a cargo run said, and whether it succeeded.
pub struct Run {
    pub succeeded: bool,
    pub output: String,
}

impl Project {
    /// An empty package or workspace with this manifest; `{name}` and `{error-core}` in it are filled in.
    ///
    /// Packages that share a target folder need names of their own: cargo tells those at a root apart by nothing else.
    pub fn new(name: &str, manifest: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bless").join(name);
        // What an earlier run left.
        let _ = fs::remove_dir_all(&folder);
        let project = Self { folder };
        project.manifest("Cargo.toml", &manifest.replace("{name}", name));
        // So that nothing is looked up: every version is one that is built already.
        project.write("Cargo.lock", include_str!("../../../Cargo.lock"));
        project
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// Writes a manifest; `{error-core}` in it is the dependency.
    pub fn manifest(&self, path: &str, text: &str) {
        self.write(path, &with_dependency(text));
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).expect("the file is there")
    }

    pub fn exists(&self, path: &str) -> bool {
        self.folder.join(path).exists()
    }

    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, &text.replace(from, to));
    }

    /// Runs cargo, with a value for `ERROR_CATALOG` unless it is empty.
    pub fn cargo(&self, arguments: &[&str], bless: &str) -> Run {
        let mut command = Command::new(env!("CARGO"));
        command
            .args(arguments)
            .args(["--offline", "--quiet"])
            .current_dir(&self.folder)
            // One for all projects: error-core is built once.
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR"))
                    .join("bless")
                    .join("target"),
            )
            .env_remove("ERROR_CATALOG")
            .env_remove("RUSTFLAGS");
        if !bless.is_empty() {
            command.env("ERROR_CATALOG", bless);
        }
        let output = command.output().expect("cargo can be started");
        let [stdout, stderr] =
            [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
        Run {
            succeeded: output.status.success(),
            output: stdout + &stderr,
        }
    }
}

fn with_dependency(manifest: &str) -> String {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../error-core");
    manifest.replace(
        "{error-core}",
        &format!("error-core = {{ path = {:?} }}", core.to_string_lossy()),
    )
}

impl Run {
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert!(self.succeeded, "{}", self.output);
        self
    }

    /// Succeeds, and says this.
    #[track_caller]
    pub fn prints(self, text: &str) {
        let output = self.succeeds().output;
        assert!(output.contains(text), "{text:?} is not in:\n{output}");
    }

    /// Fails, and says all of this.
    #[track_caller]
    pub fn fails_with(self, parts: &[&str]) {
        assert!(!self.succeeded, "it succeeded:\n{}", self.output);
        for part in parts {
            assert!(self.output.contains(part), "{part:?} is not in:\n{}", self.output);
        }
    }
}
