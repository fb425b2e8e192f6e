//! The README's example, in an empty crate, as it stands there; and the errors that the README shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const README: &str = include_str!("../../README.md");

/// The fenced blocks of a language, without their fences.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let after = README.split(&fence).skip(1);
    after
        .map(|rest| rest.split("```").next().unwrap_or_default())
        .collect()
}

/// The example's source.
fn example() -> &'static str {
    blocks("rust")[0]
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
    let lines = blocks("toml")[0]
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

/// Runs cargo in an empty crate with the README's dependencies and this source.
fn cargo(command: &str, name: &str, source: &str, files: &[(&str, &str)]) -> Output {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("src")).expect("a temporary folder");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{}\n[workspace]\n",
        dependencies()
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("its manifest");
    fs::write(folder.join("src/main.rs"), source).expect("its source");
    for (file, text) in files {
        fs::write(folder.join(file), text).expect("its files");
    }
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the same versions");
    Command::new(env!("CARGO"))
        .args([command, "--quiet", "--offline", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme"))
        .current_dir(&folder)
        .env_remove("ERROR_CATALOG")
        .output()
        .expect("cargo starts")
}

/// Asserts that this source does not compile, and that a block of the README is what the compiler says.
fn assert_refused(name: &str, source: &str, files: &[(&str, &str)], block: &str) {
    assert_ne!(source, example(), "the change found its place");
    let check = cargo("check", name, source, files);
    let stderr = String::from_utf8_lossy(&check.stderr);
    assert!(!check.status.success(), "it is refused");
    assert!(stderr.contains(block), "the compiler says:\n{stderr}");
}

#[test]
fn the_example_compiles_in_an_empty_crate_and_prints_what_the_readme_shows() {
    let run = cargo("run", "readme-as-it-stands", example(), &[]);
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{stderr}");
    assert!(stderr.is_empty(), "it compiles without a warning: {stderr}");
    assert_eq!(String::from_utf8_lossy(&run.stdout), blocks("http")[0]);
}

#[test]
fn the_mistakes_in_attributes_are_refused_as_the_readme_shows() {
    let source = example()
        .replace("remediation = \"List", "remediaton = \"List")
        .replace("        message = \"The database did not answer\",\n", "");
    assert_refused("readme-attributes", &source, &[], blocks("text")[0]);
}

#[test]
fn a_difference_to_the_file_is_refused_as_the_readme_shows() {
    let source = example().replace("[StoreError];", "[StoreError] = \"errors.json\";");
    let file = r#"{
  "version": 1,
  "errors": [
    { "code": "APP_NOT_FOUND", "status": 404 },
    { "code": "APP_PAUSED", "status": 423 },
    { "code": "EXTERNAL_DB_ERROR", "status": 503 },
    { "code": "QUOTA_RATE_LIMIT", "status": 429 }
  ]
}
"#;
    // Its first line begins in the compiler's words, and its lines are indented by the compiler.
    let report = blocks("text")[1].lines().skip(1).map(str::trim);
    assert_ne!(source, example());
    let check = cargo("check", "readme-catalog", &source, &[("errors.json", file)]);
    let stderr = String::from_utf8_lossy(&check.stderr);
    assert!(!check.status.success(), "it is refused");
    for line in report {
        assert!(stderr.contains(line), "the compiler says:\n{stderr}");
    }
}

#[test]
fn its_dialect_compiles() {
    let source = format!("{}\nfn main() {{}}\n", blocks("rust")[1]);
    let check = cargo("check", "readme-dialect", &source, &[]);
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stderr)
    );
}

#[test]
fn it_is_at_most_150_lines_long() {
    assert!(README.lines().count() <= 150);
}
