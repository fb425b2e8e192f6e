//! errors.json through its life, in real cargo projects: written, checked, changed, retired.

#[path = "bless/project.rs"]
mod project;

use project::Project;

const MANIFEST: &str = r#"
[package]
name = "{name}"
version = "0.0.0"
edition = "2024"

[features]
s3 = []

[dependencies]
{error-core}

[workspace]
"#;

const ERRORS: &str = r#"
use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
pub enum StoreError {
    /// The app does not exist.
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
    AppNotFound,
    #[api_error(code = "QUOTA_ROWS", status = 403, message = "No more rows")]
    Rows {
        #[api_error(detail)]
        limit: u32,
    },
}

catalog! {
    /// All errors.
    pub static CATALOG: [StoreError] = "errors.json";
}
"#;

const WRITTEN: &str = r#"{
  "version": 1,
  "errors": [
    {
      "code": "APP_NOT_FOUND",
      "status": 404,
      "title": "App Not Found",
      "description": "The app does not exist.",
      "messages": [
        "App not found"
      ],
      "audience": "public"
    },
    {
      "code": "QUOTA_ROWS",
      "status": 403,
      "title": "Quota Rows",
      "messages": [
        "No more rows"
      ],
      "audience": "public",
      "details": {
        "limit": "integer"
      }
    }
  ]
}
"#;

const CHECK: &[&str] = &["check"];
const TEST: &[&str] = &["test", "errors_json"];

#[test]
fn a_library_from_its_first_code_to_a_tombstone() {
    let project = Project::new("library", MANIFEST);
    project.write("src/lib.rs", ERRORS);

    // Without the file, nothing is built; bless writes it.
    project.cargo(CHECK, "").fails_with(&[
        "there is no `errors.json`",
        "ERROR_CATALOG=bless cargo test errors_json",
    ]);
    project
        .cargo(TEST, "bless")
        .prints("errors.json is changed:\n  + APP_NOT_FOUND\n  + QUOTA_ROWS\n");
    assert_eq!(project.read("errors.json"), WRITTEN);
    project.cargo(TEST, "").succeeds();
    project
        .cargo(TEST, "bless")
        .prints("errors.json says all this already\n");

    let unknown = "ERROR_CATALOG is `blessed`; it can be `bless` or `bless-breaking`";
    project.cargo(TEST, "blessed").fails_with(&[unknown]);

    // A new text passes the build and fails the test.
    project.replace("src/lib.rs", "\"App not found\"", "\"No such app\"");
    project.cargo(CHECK, "").succeeds();
    project.cargo(TEST, "").fails_with(&[
        "errors.json differs from the declared errors:",
        "APP_NOT_FOUND",
        "- \"messages\": [\"App not found\"]",
        "+ \"messages\": [\"No such app\"]",
        "(StoreError::AppNotFound, src/lib.rs:8)",
    ]);
    project.cargo(TEST, "bless").prints(
        "errors.json is changed:\n  APP_NOT_FOUND: \"messages\" was [\"App not found\"], is [\"No such app\"]\n",
    );
    assert_eq!(
        project.read("errors.json"),
        WRITTEN.replace("App not found", "No such app")
    );

    // Another code is another error: the old one is not dropped by the way.
    project.replace("src/lib.rs", "\"APP_NOT_FOUND\"", "\"APP_UNKNOWN\"");
    let both = [
        "APP_UNKNOWN (StoreError::AppNotFound, src/lib.rs:8)",
        "APP_NOT_FOUND (errors.json:5:15)",
    ];
    project.cargo(CHECK, "").fails_with(&both);
    project
        .cargo(TEST, "bless")
        .fails_with(&["- APP_NOT_FOUND: no variant", "ERROR_CATALOG=bless-breaking"]);
    assert!(
        !project.read("errors.json").contains("APP_UNKNOWN"),
        "a refused change leaves the file alone"
    );
    project.cargo(TEST, "bless-breaking").succeeds();
    assert!(
        project.read("errors.json").ends_with(
            "\n  \"tombstones\": [\n    {\n      \"code\": \"APP_NOT_FOUND\",\n      \"status\": 404\n    }\n  ]\n}\n"
        ),
        "{}",
        project.read("errors.json")
    );
    project.cargo(CHECK, "").succeeds();

    // A retired code stays retired, whatever is asked.
    project.replace("src/lib.rs", "\"APP_UNKNOWN\"", "\"APP_NOT_FOUND\"");
    project
        .cargo(CHECK, "")
        .fails_with(&["retired codes, declared again:", "retired in errors.json:"]);
    project
        .cargo(TEST, "bless-breaking")
        .fails_with(&["APP_NOT_FOUND is retired; give the error a new code"]);
}

#[test]
fn rows_written_by_hand_are_a_plan() {
    let project = Project::new("plan", MANIFEST);
    project.write("src/lib.rs", ERRORS);
    let plan = r#"{"version": 1, "errors": [
        {"code": "QUOTA_ROWS", "details": {"limit": "string"}},
        {"code": "APP_NOT_FOUND", "description": "Nowhere to be found."},
        {"code": "APP_PLANNED", "status": 409},
        {"code": "S3_DOWN", "status": 502, "messages": ["S3 is down"], "when": "s3"}
    ]}"#;
    project.write("errors.json", plan);

    project.cargo(CHECK, "").fails_with(&[
        "no variant has the code; declare one",
        "APP_PLANNED (errors.json:4:18)",
        "`\"limit\": \"string\"`",
    ]);
    project
        .cargo(TEST, "bless")
        .fails_with(&["QUOTA_ROWS", "- \"details\": {\"limit\":\"string\"}"]);
    project.cargo(TEST, "bless-breaking").succeeds();
    let written = project.read("errors.json");
    assert!(
        written.contains("{\n      \"code\": \"APP_PLANNED\",\n      \"status\": 409\n    }"),
        "{written}"
    );
    assert!(written.contains("\"when\": \"s3\""), "{written}");
    assert!(
        written.contains("\"description\": \"The app does not exist.\""),
        "{written}"
    );
    assert!(!written.contains("tombstones"), "{written}");

    // The plan is kept, and still asks for its variant; with the feature, its row asks as well.
    project
        .cargo(CHECK, "")
        .fails_with(&["APP_PLANNED (errors.json:"]);
    project
        .cargo(&["check", "--features", "s3"], "")
        .fails_with(&["S3_DOWN (errors.json:"]);
    project
        .cargo(TEST, "yes")
        .fails_with(&["APP_PLANNED (errors.json:"]);
}

#[test]
fn a_binary_and_its_release() {
    let project = Project::new("binary", MANIFEST);
    project.write(
        "src/main.rs",
        &format!("{ERRORS}\nfn main() {{ println!(\"{{}}\", CATALOG.len()); }}\n"),
    );
    project.cargo(TEST, "bless").succeeds();
    assert_eq!(project.read("errors.json"), WRITTEN);

    // What is built for release is checked, whatever the environment says.
    project.replace("errors.json", "404", "410");
    project.cargo(CHECK, "bless").succeeds();
    let status = "APP_NOT_FOUND (StoreError::AppNotFound, src/main.rs:8) is 404, errors.json:5:15 says 410";
    project
        .cargo(&["check", "--release"], "bless")
        .fails_with(&[status]);
    project.cargo(CHECK, "").fails_with(&[status]);
    project
        .cargo(TEST, "bless")
        .fails_with(&["- \"status\": 410", "+ \"status\": 404"]);
    project.cargo(TEST, "bless-breaking").succeeds();
    assert_eq!(project.read("errors.json"), WRITTEN);
    assert!(project.cargo(&["run"], "").succeeds().output.starts_with("2\n"));
}

#[test]
fn a_workspace_with_errors_in_two_crates() {
    let project = Project::new(
        "workspace",
        "[workspace]\nresolver = \"3\"\nmembers = [\"app\", \"auth\", \"billing\"]\n",
    );
    for (name, code) in [("auth", "AUTH_EXPIRED"), ("billing", "CARD_DECLINED")] {
        project.manifest(&format!("{name}/Cargo.toml"), &package(name, ""));
        project.write(
            &format!("{name}/src/lib.rs"),
            &format!(
                "#[derive(Debug, error_core::ApiError)]\n\
                 #[api_error(code = \"{code}\", status = 402, message = \"No\")]\npub struct Error;\n"
            ),
        );
    }
    project.manifest(
        "app/Cargo.toml",
        &package(
            "app",
            "auth = { path = \"../auth\" }\nbilling = { path = \"../billing\" }",
        ),
    );
    project.write(
        "app/src/lib.rs",
        "error_core::catalog! {\n    /// All.\n    pub static CATALOG: [auth::Error, billing::Error] = \"errors.json\";\n}\n",
    );

    project
        .cargo(&["test", "--workspace", "errors_json"], "bless")
        .succeeds();
    assert!(
        project.exists("app/errors.json"),
        "the file is beside the manifest of its crate"
    );
    project.cargo(CHECK, "").succeeds();

    // A change in one crate is found where the catalog is, and named where it was made.
    project.replace("billing/src/lib.rs", "CARD_DECLINED", "AUTH_EXPIRED");
    project.cargo(CHECK, "").fails_with(&[
        "AUTH_EXPIRED (Error, auth/src/lib.rs:3; Error, billing/src/lib.rs:3)",
        "CARD_DECLINED (errors.json:",
    ]);
}

fn package(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{{error-core}}\n{dependencies}\n"
    )
}
