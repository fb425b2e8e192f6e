//! What a key of the derive says where the feature it needs is off.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The crate of a user who has forgotten the feature, and what `cargo check` says of it.
fn check_without_features(name: &str, source: &str) -> String {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace");
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(package.join("src")).unwrap();
    let core = workspace.join("error-core");
    let manifest = format!(
        "[package]\nname = {name:?}\nedition = \"2024\"\n\n[dependencies]\nerror-core = {{ path = '{}' }}\n\n[workspace]\n",
        core.display()
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    fs::write(package.join("src/lib.rs"), source).unwrap();
    // The same versions as here, so that nothing is looked up.
    fs::copy(workspace.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let checked = Command::new(cargo)
        .args(["check", "--offline", "--quiet", "--color=never"])
        .env("CARGO_TARGET_DIR", package.join("target"))
        .current_dir(&package)
        .output()
        .unwrap();
    assert!(!checked.status.success(), "it compiles");
    String::from_utf8(checked.stderr).unwrap()
}

#[test]
fn the_key_axum_names_its_feature() {
    let source = r#"
#[derive(Debug, error_core::ApiError)]
#[api_error(dialect = error_core::dialects::SchemaStack, axum)]
pub enum StoreError {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
}
"#;
    let said = check_without_features("without-axum", source);
    let expected = "\
error: the key `axum` needs the feature `axum` of error-core; \
name it in Cargo.toml, as in `error-core = { …, features = [\"axum\"] }`
 --> src/lib.rs:3:58
  |
3 | #[api_error(dialect = error_core::dialects::SchemaStack, axum)]
  |                                                          ^^^^
";
    assert!(said.contains(expected), "{said}");
    // The second says that it could not compile.
    let errors = said.lines().filter(|line| line.starts_with("error"));
    assert_eq!(errors.count(), 2, "{said}");
}
