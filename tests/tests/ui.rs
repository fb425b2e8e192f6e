//! What compiles, what does not, and what the compiler says then.
//!
//! `ui/pass`: it compiles, and runs. `ui/fail`: the error is in our own words, and is compared on every
//! compiler. `ui/rustc`: part of it is in the compiler's words, and is compared on one version only.
//!
//! `TRYBUILD=overwrite cargo test -p error-tests --test ui` writes the `.stderr` files anew; read them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiler whose words `ui/rustc` has.
const RUSTC: &str = "1.95";

/// The cases in the folders of a folder, each of which has some.
fn cases(kind: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui").join(kind);
    let mut cases = Vec::new();
    for folder in list(&root) {
        let in_folder: Vec<PathBuf> = list(&folder)
            .into_iter()
            .filter(|path| path.extension().is_some_and(|ext| ext == "rs"))
            .collect();
        assert!(!in_folder.is_empty(), "{} has no cases", folder.display());
        cases.extend(in_folder);
    }
    assert!(!cases.is_empty(), "{} has no cases", root.display());
    cases
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Whether the files are to be written anew, so that there need not be any yet.
fn overwriting() -> bool {
    std::env::var_os("TRYBUILD").is_some_and(|value| value == "overwrite")
}

fn every_case_says_what_is_printed(cases: &[PathBuf]) {
    for case in cases {
        let stderr = case.with_extension("stderr");
        assert!(
            overwriting() || stderr.is_file(),
            "{} is missing",
            stderr.display()
        );
    }
}

fn rustc_minor() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("rustc runs, since it compiled this");
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = version.split_whitespace().nth(1).unwrap_or_default();
    number
        .rsplit_once('.')
        .map_or_else(String::new, |(minor, _)| minor.to_owned())
}

#[test]
fn ui() {
    let (pass, fail, rustc) = (cases("pass"), cases("fail"), cases("rustc"));
    every_case_says_what_is_printed(&fail);
    every_case_says_what_is_printed(&rustc);
    assert!(
        fail.len() + rustc.len() >= 60,
        "{} cases fail",
        fail.len() + rustc.len()
    );
    assert!(pass.len() >= 20, "{} cases pass", pass.len());

    let tests = trybuild::TestCases::new();
    for case in &pass {
        tests.pass(case);
    }
    for case in &fail {
        tests.compile_fail(case);
    }
    let here = rustc_minor();
    if here == RUSTC {
        for case in &rustc {
            tests.compile_fail(case);
        }
    } else {
        // Straight to the stream: what a test prints by macro is not shown when it passes.
        let _ = writeln!(
            std::io::stderr(),
            "skipped: the {} cases of ui/rustc are in the words of rustc {RUSTC}, this is {here}",
            rustc.len()
        );
    }
}
