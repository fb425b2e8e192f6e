//! The README's example, in an empty crate, as it stands there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const README: &str = include_str!("../../README.md");

/// The first fenced block of a language, without its fence.
fn block(language: &str) -> &'static str {
    let fence = format!("```{language}\n");
    let start = README
        .find(&fence)
        .unwrap_or_else(|| panic!("the README has a block of {language}"))
        + fence.len();
    let rest = &README[start..];
    &rest[..rest.find("```").expect("the block ends")]
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace's folder")
        .to_owned()
}

/// The README's dependencies, with the path of this checkout in place of the one written there.
fn dependencies() -> String {
    let here = root().join("error-core");
    let lines = block("toml")
        .lines()
        .map(|line| match line.split_once("path = \"") {
            Some((before, after)) => {
                let (_, after) = after.split_once('"').expect("the path ends");
                format!("{before}path = {:?}{after}\n", here.display().to_string())
            }
            None => format!("{line}\n"),
        });
    lines.collect()
}

#[test]
fn the_example_compiles_in_an_empty_crate_and_prints_what_the_readme_shows() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    fs::create_dir_all(folder.join("src")).expect("a temporary folder");
    let manifest = format!(
        "[package]\nname = \"readme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{}\n[workspace]\n",
        dependencies()
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("its manifest");
    fs::write(folder.join("src/main.rs"), block("rust")).expect("its source");
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the same versions");
    let run = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"))
        .current_dir(&folder)
        .env_remove("ERROR_CATALOG")
        .output()
        .expect("cargo starts");
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{stderr}");
    assert!(stderr.is_empty(), "it compiles without a warning: {stderr}");
    assert_eq!(String::from_utf8_lossy(&run.stdout), block("http"));
}

#[test]
fn it_is_at_most_150_lines_long() {
    assert!(README.lines().count() <= 150);
}
