//! Xero, Accounting API, response codes: number and type above, each problem in a list in a list.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Xero {
        codes: "PascalCase",
        body: {
            "ErrorNumber": number,
            "Type": code,
            "Message": message,
            "Elements"?: [{
                "ValidationErrors": [for violation in violations { "Message": violation.message }],
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Xero)]
enum Failure {
    #[api_error(
        code = "ValidationException",
        number = 10,
        status = 400,
        message = "Not an invoice"
    )]
    Validation(#[api_error(violations)] Vec<Violation>),
    #[api_error(
        code = "QueryParseException",
        number = 16,
        status = 400,
        message = "Not a filter"
    )]
    Query,
}

#[test]
fn lists_in_lists() {
    let problems = vec![Violation::new("Contact.Email", "the address is not valid")];
    answer(&Failure::Validation(problems))
        .loses("/violations/*/path")
        .is(
            400,
            json!({
                "ErrorNumber": 10,
                "Type": "ValidationException",
                "Message": "Not an invoice",
                "Elements": [{ "ValidationErrors": [{ "Message": "the address is not valid" }] }],
            }),
        );
    answer(&Failure::Query).is(
        400,
        json!({ "ErrorNumber": 16, "Type": "QueryParseException", "Message": "Not a filter" }),
    );
}
