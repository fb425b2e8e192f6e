//! A workspace with one package for every changed copy, checked in one run of cargo.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::source::examples;

pub struct Package {
    pub name: String,
    /// The module of the examples that is copied.
    pub seed: &'static str,
    /// The file of it that has another text here, under `src`.
    pub file: &'static str,
    pub text: String,
}

/// The errors of every package, as rustc shows them.
pub struct Report(HashMap<String, Vec<String>>);

impl Report {
    pub fn errors(&self, package: &str) -> &[String] {
        &self.0[package]
    }
}

pub fn errors_json(seed: &str) -> String {
    let path = examples().join("catalogs").join(seed).join("errors.json");
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

pub fn check(packages: &[Package]) -> Report {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutations");
    for package in packages {
        write(&root.join(&package.name), package);
    }
    let members: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    put(
        &root.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"),
    );
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, root.join("Cargo.lock")).expect("the workspace has a Cargo.lock");
    run_cargo(&root, packages)
}

fn write(root: &Path, package: &Package) {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../error-core")
        .display()
        .to_string();
    put(
        &root.join("Cargo.toml"),
        &format!(
            "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             error-core = {{ path = {core:?}, features = [\"axum\"] }}\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\nthiserror = \"2\"\n",
            package.name
        ),
    );
    let seed = package.seed;
    let cause = "pub type Cause = Box<dyn std::error::Error + Send + Sync>;";
    put(&root.join("src/lib.rs"), &format!("pub mod {seed};\n\n{cause}\n"));
    put(
        &root.join("catalogs").join(seed).join("errors.json"),
        &errors_json(seed),
    );
    for file in files(seed) {
        let text = if file == Path::new(package.file) {
            package.text.clone()
        } else {
            fs::read_to_string(examples().join("src").join(&file)).expect("it was just listed")
        };
        put(&root.join("src").join(file), &text);
    }
}

/// `seed.rs` and the files of the folder `seed`, under `src`.
fn files(seed: &str) -> Vec<PathBuf> {
    let mut files = vec![Path::new(seed).with_extension("rs")];
    if let Ok(folder) = fs::read_dir(examples().join("src").join(seed)) {
        files.extend(
            folder.map(|file| Path::new(seed).join(file.expect("the folder can be read").file_name())),
        );
    }
    files
}

/// Writes only what is new, so that nothing is checked again without need.
fn put(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("no file is the root"))
        .expect("the target folder can be written to");
    fs::write(path, text).expect("the target folder can be written to");
}

fn run_cargo(root: &Path, packages: &[Package]) -> Report {
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--workspace",
            "--keep-going",
            "--offline",
            "--message-format=json",
        ])
        .current_dir(root)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env_remove("RUSTFLAGS")
        .env_remove("ERROR_CATALOG")
        .output()
        .expect("cargo can be started");
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut report: HashMap<String, Vec<String>> = packages
        .iter()
        .map(|package| (package.name.clone(), Vec::new()))
        .collect();
    let mut seen = 0;
    for message in messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
    {
        let name = message["target"]["name"]
            .as_str()
            .unwrap_or_default()
            .replace('_', "-");
        seen += usize::from(message["reason"] == "compiler-artifact");
        let of = packages
            .iter()
            .find(|package| package.name.replace('_', "-") == name);
        if let (Some(package), Some(error)) = (of, error(&message)) {
            report.entry(package.name.clone()).or_default().push(error);
        }
    }
    assert!(
        seen > 0,
        "cargo checked nothing:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Report(report)
}

/// An error with a place: the last one of rustc, which only counts them, has none.
fn error(message: &Value) -> Option<String> {
    let message = &message["message"];
    let has_place = message["spans"].as_array().is_some_and(|spans| !spans.is_empty());
    (message["level"] == "error" && has_place)
        .then(|| message["rendered"].as_str().unwrap_or_default().to_owned())
}
