//! The example service over real HTTP: its tour, and what holds for each of its answers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use error_examples::tour::{self, Provoked, Report};
use serde_json::Value;

/// One run of the tour, for all tests.
static TOUR: LazyLock<(Report, String)> = LazyLock::new(|| {
    let mut printed = Vec::new();
    let report = tour::run(&mut printed).expect("the tour comes to its end");
    (report, String::from_utf8(printed).expect("the tour prints text"))
});

/// The documented codes of an API with their statuses; 0 where the document says none.
fn documented(api: &str) -> BTreeMap<String, u16> {
    let path = format!("{}/conformance/{api}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let document: Value = serde_json::from_str(&text).expect("the document is JSON");
    let codes = document["codes"].as_array().expect("the document lists codes");
    let row = |code: &Value| {
        let status = code["status"]
            .as_u64()
            .or(code["status_documented"].as_u64())
            .unwrap_or_default();
        (
            code["code"].as_str().expect("a code is text").to_owned(),
            u16::try_from(status).unwrap(),
        )
    };
    codes.iter().map(row).collect()
}

/// Every error that was provoked.
fn errors() -> impl Iterator<Item = &'static Provoked> {
    TOUR.0.errors.iter()
}

/// Those of the API below this path.
fn errors_below(path: &str) -> impl Iterator<Item = &'static Provoked> {
    let path = format!(" {path}/");
    errors().filter(move |error| error.request.contains(&path))
}

/// Those of the service's own API.
fn butterbase() -> impl Iterator<Item = &'static Provoked> {
    errors().filter(|error| error.request.contains(" /apps"))
}

#[test]
fn every_answer_is_as_the_tour_expects() {
    let (report, printed) = &*TOUR;
    assert_eq!(report.surprises, [""; 0]);
    assert!(!printed.contains("!!"), "{printed}");
    for error in errors() {
        assert_eq!(error.answer.status, error.status, "{}", error.code);
        assert_eq!(error.answer.code().as_deref(), Some(error.code));
        assert!(
            printed.contains(&format!("─── {}", error.code)),
            "{} is not printed",
            error.code
        );
    }
}

#[test]
fn most_codes_of_butterbase_are_provoked_with_their_documented_status() {
    let codes = documented("butterbase");
    let mut provoked = BTreeSet::new();
    for error in butterbase() {
        assert_eq!(error.answer.status, codes[error.code], "{}", error.code);
        provoked.insert(error.code);
    }
    let missing: Vec<_> = codes
        .keys()
        .filter(|code| !provoked.contains(code.as_str()))
        .collect();
    // What only systems answer with that are not here: two clouds.
    assert_eq!(missing, ["EXTERNAL_CLOUDFLARE_ERROR", "EXTERNAL_S3_ERROR"]);
}

#[test]
fn the_other_four_apis_answer_with_their_codes() {
    for (path, api) in [
        ("/bkend", "bkend"),
        ("/bkend-flat", "bkend_flat"),
        ("/butverify", "butverify"),
        ("/schemastack", "schema_stack"),
    ] {
        let codes = documented(api);
        let mut provoked = BTreeSet::new();
        for error in errors_below(path) {
            let status = codes
                .get(error.code)
                .unwrap_or_else(|| panic!("{api} has no {}", error.code));
            assert!([0, error.answer.status].contains(status), "{api}: {}", error.code);
            provoked.insert(error.code);
        }
        assert!(provoked.len() >= 4, "{api}: {provoked:?}");
    }
}

#[test]
fn a_body_of_butterbase_has_its_five_members_in_order() {
    for error in butterbase() {
        let body = &error.answer.body;
        let members = ["code", "message", "remediation", "documentation_url", "details"];
        let places: Vec<_> = members
            .iter()
            .map(|member| body.find(&format!("\"{member}\":")))
            .collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{body}");
        let error_member = &error.answer.json()["error"];
        assert_eq!(
            error_member.as_object().map(serde_json::Map::len),
            Some(5),
            "{body}"
        );
        assert!(error_member["details"].is_object(), "{body}");
        let anchor = error.code.to_lowercase().replace('_', "-");
        let url = error_member["documentation_url"].as_str().unwrap_or_default();
        assert!(
            url.starts_with("https://") && url.ends_with(&format!("#{anchor}")),
            "{url}"
        );
    }
}

#[test]
fn headers_follow_from_the_error() {
    let mut ids = BTreeSet::new();
    for error in errors() {
        let (code, answer) = (error.code, &error.answer);
        assert_eq!(answer.header("content-type"), Some("application/json"), "{code}");
        assert_eq!(
            answer.header("www-authenticate").is_some(),
            error.status == 401,
            "{code}"
        );
        if error.status == 429 {
            let seconds: u64 = answer
                .header("retry-after")
                .and_then(|text| text.parse().ok())
                .expect(code);
            assert!((1..=60).contains(&seconds), "{code}: {seconds}");
        }
        assert!(
            ids.insert(answer.header("x-request-id").expect(code)),
            "{code}: the id is not its own"
        );
    }
}

/// The details of the first error of this code.
fn details(code: &str) -> Value {
    let found = butterbase().find(|error| error.code == code);
    found
        .map(|error| error.answer.json()["error"]["details"].clone())
        .unwrap_or_default()
}

#[test]
fn what_sqlite_refused_is_told_with_its_column() {
    let unique = details("VALIDATION_UNIQUE_CONSTRAINT_VIOLATION");
    assert_eq!(
        (&unique["table"], &unique["column"]),
        (&"customers".into(), &"email".into())
    );
    assert_eq!(details("VALIDATION_NOT_NULL_VIOLATION")["column"], "email");
    assert_eq!(
        details("VALIDATION_CHECK_CONSTRAINT_VIOLATION")["constraint"],
        "quantity"
    );
    assert_eq!(details("VALIDATION_FOREIGN_KEY_VIOLATION")["column"], "customer");
    assert_eq!(
        details("VALIDATION_CONSTRAINT_VIOLATION")["constraint_details"],
        "append_only"
    );
}

#[test]
fn a_field_of_the_wrong_type_or_missing_is_named() {
    assert_eq!(details("VALIDATION_MISSING_FIELD")["field"], "name");
    assert_eq!(details("VALIDATION_INVALID_TYPE")["field"], "name");
    assert_eq!(details("VALIDATION_INVALID_TYPE")["expected"], "a text");
}

#[test]
fn a_failure_names_its_request_and_not_its_cause() {
    let (_, printed) = &*TOUR;
    let id = details("INTERNAL_ERROR")["request_id"].clone();
    let failure = errors()
        .find(|error| error.code == "INTERNAL_ERROR")
        .expect("a function fails");
    assert_eq!(id.as_str(), failure.answer.header("x-request-id"));
    let database = printed
        .lines()
        .next()
        .and_then(|line| line.split("its database is ").nth(1));
    let folder = database
        .expect("the tour names its database")
        .trim_end_matches("platform.db.");
    for error in errors() {
        for text in [
            "constraint failed",
            "Cannot add",
            "SQL logic",
            "unable to open",
            "os error",
            "divide",
            folder,
        ] {
            assert!(
                !error.answer.body.contains(text),
                "{}: {}",
                error.code,
                error.answer.body
            );
        }
    }
}
