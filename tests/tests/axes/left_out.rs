//! Items of loops that are left out where they lack something.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Listed {
        body: {
            "code": code,
            "paths"?: [for violation in violations { "at": violation.path as pointer }?],
            "text": [for error in errors error.message],
        },
    }
}

dialect! {
    Mapped {
        body: { "code": code, "message": message, "fields"?: { for violation in violations { violation.path?: [violation.message] } } },
    }
}

dialect! {
    Facts {
        body: {
            "code": code,
            "facts"?: [for detail in details detail.value?],
            "errors": [for error in errors { "at": error.path, "number": error.number }?],
        },
    }
}

dialect! {
    Tree {
        body: { "code": code, "wrong": { for violation in violations { violation.path as nested?: { "is": violation.message } } } },
    }
}

macro_rules! faulty {
    ($name:ident, $dialect:ident) => {
        #[derive(Debug, ApiError)]
        #[api_error(dialect = $dialect, code = "bad", status = 400, message = "Bad")]
        struct $name(#[api_error(violations)] Vec<Violation>);
    };
}
faulty!(List, Listed);
faulty!(Map, Mapped);
faulty!(Nested, Tree);

fn faults() -> Vec<Violation> {
    vec![
        Violation::new("", "is empty"),
        Violation::new("name", "is blank"),
        Violation::new("", "is odd"),
        Violation::new("age", "is no number"),
    ]
}

#[test]
fn an_element() {
    // The list with all items tells which they are; of what the other has, nothing says whose it is.
    answer(&List(faults()))
        .reads("/message", "is empty")
        .loses("/violations/*/path")
        .writes(
            400,
            concat!(
                r#"{"code":"bad","paths":[{"at":"/name"},{"at":"/age"}],"#,
                r#""text":["is empty","is blank","is odd","is no number"]}"#
            ),
        );
    // The list is left out where none of its items is there.
    answer(&List(vec![Violation::new("", "is odd")]))
        .reads("/message", "is odd")
        .loses("/violations")
        .writes(400, r#"{"code":"bad","text":["is odd"]}"#);
    answer(&List(Vec::new())).writes(400, r#"{"code":"bad","text":["Bad"]}"#);
}

#[test]
fn a_member_of_a_map() {
    let named = |at: usize| json!(answer_of(&faults()[at]));
    answer(&Map(faults()))
        .reads("/violations", json!([named(1), named(3)]))
        .writes(
            400,
            r#"{"code":"bad","message":"Bad","fields":{"name":["is blank"],"age":["is no number"]}}"#,
        );
    answer(&Map(vec![Violation::new("", "is odd")]))
        .loses("/violations")
        .writes(400, r#"{"code":"bad","message":"Bad"}"#);
}

#[test]
fn a_place_in_a_tree() {
    let named = |at: usize| json!(answer_of(&faults()[at]));
    answer(&Nested(faults()))
        .reads("/message", "is blank")
        .reads("/violations", json!([named(1), named(3)]))
        .writes(
            400,
            r#"{"code":"bad","wrong":{"name":{"is":"is blank"},"age":{"is":"is no number"}}}"#,
        );
}

fn answer_of(violation: &Violation) -> serde_json::Value {
    json!({
        "location": "body", "path": violation.path(), "code": null, "number": null,
        "message": violation.message(), "details": {},
    })
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Facts)]
enum Told {
    #[api_error(code = "some", status = 400, message = "Some", detail(depth = 7, name = ""))]
    Constant {
        #[api_error(detail)]
        ship: Option<&'static str>,
    },
    #[api_error(code = "none", status = 400, message = "None")]
    Nothing,
}

#[test]
fn a_detail_and_the_error_itself() {
    answer(&Told::Constant { ship: None })
        .reads("/message", "Bad Request")
        .loses("/details")
        .writes(400, r#"{"code":"some","facts":[7],"errors":[]}"#);
    answer(&Told::Nothing)
        .reads("/message", "Bad Request")
        .writes(400, r#"{"code":"none","errors":[]}"#);
}
