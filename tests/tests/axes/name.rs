//! Members whose names have holes.

use error_core::{ApiError, Context, Violation, dialect};

use super::check::{answer, answer_in};

dialect! {
    Union {
        codes: "snake_case/..",
        body: { "error": {
            ".tag": code[0],
            "{code[0]}"?: { ".tag": code[1], "{code[1]}"?: { ".tag": code[2] } },
        } },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Union)]
enum Tags {
    #[api_error(code = "path/conflict/file", status = 409, message = "Conflict")]
    Three,
    #[api_error(code = "path/malformed", status = 409, message = "Conflict")]
    Two,
    #[api_error(code = "other", status = 409, message = "Conflict")]
    One,
}

#[test]
fn the_tags_of_a_union() {
    answer(&Tags::Three).writes(
        409,
        r#"{"error":{".tag":"path","path":{".tag":"conflict","conflict":{".tag":"file"}}}}"#,
    );
    answer(&Tags::Two).writes(409, r#"{"error":{".tag":"path","path":{".tag":"malformed"}}}"#);
    answer(&Tags::One).writes(409, r#"{"error":{".tag":"other"}}"#);
}

dialect! {
    Coded { body: { "errors": { "E_{code as SCREAMING_SNAKE_CASE}": message } } }
}

dialect! {
    Single {
        body: {
            "code": code,
            "list": [for violation in violations { "{violation.path}"?: violation.message }],
        },
    }
}

dialect! {
    Dynamic { body: { "code": code, "{request_id}"?: message, "braces {{}}": 1 } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Coded, code = "no_berth", status = 404, message = "No berth")]
struct NoBerth;

#[derive(Debug, ApiError)]
#[api_error(dialect = Single, code = "bad", status = 400, message = "Bad")]
struct Bad(#[api_error(violations)] Vec<Violation>);

#[derive(Debug, ApiError)]
#[api_error(dialect = Dynamic, code = "bad", status = 400, message = "Bad")]
struct Named;

#[test]
fn the_code_as_a_name() {
    answer(&NoBerth)
        .reads("/code", "NO_BERTH")
        .writes(404, r#"{"errors":{"E_NO_BERTH":"No berth"}}"#);
}

#[test]
fn one_member_for_each_item_of_a_list() {
    let faults = vec![
        Violation::new("name", "is blank"),
        Violation::new("age", "is \"odd\""),
    ];
    answer(&Bad(faults)).reads("/message", "is blank").writes(
        400,
        r#"{"code":"bad","list":[{"name":"is blank"},{"age":"is \"odd\""}]}"#,
    );
}

#[test]
fn a_name_that_is_known_at_run_time() {
    let context = |id: &'static str| Context::new().with_request_id(id);
    answer_in(&Named, context("r-1")).writes(400, r#"{"code":"bad","r-1":"Bad","braces {}":1}"#);
    answer(&Named)
        .reads("/message", "Bad Request")
        .writes(400, r#"{"code":"bad","braces {}":1}"#);
}
