//! Azure, REST API guidelines: OData with a chain of codes from coarse to fine, the coarse one in a
//! header too.

use error_core::dialects::OData;
use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Azure {
        extends: OData,
        codes: "PascalCase/..",
        headers: { "x-ms-error-code": code[0], "x-ms-request-id"?: request_id },
        body: {
            "error": {
                "code": code[0],
                "innererror"?: { "code"?: code[1], "innererror"?: { "code": code[2] } },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Azure)]
enum Failure {
    #[api_error(
        code = "BadArgument/PasswordError/PasswordTooShort",
        status = 400,
        message = "The password is too short",
        detail(target = "password")
    )]
    Password,
    #[api_error(code = "BadArgument", status = 400, message = "Some arguments are wrong")]
    Arguments(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn a_chain_of_codes() {
    answer(&Failure::Password)
        .is(
            400,
            json!({ "error": {
                "code": "BadArgument",
                "message": "The password is too short",
                "target": "password",
                "innererror": { "code": "PasswordError", "innererror": { "code": "PasswordTooShort" } },
            } }),
        )
        .has("x-ms-error-code", "BadArgument");
}

#[test]
fn details() {
    let phone = Violation::new("phones.0.number", "has letters").with_code("MalformedValue");
    let name = Violation::new("name", "is blank");
    answer(&Failure::Arguments(vec![phone, name]))
        .reads("/violations/1/code", "BadArgument")
        .is(
            400,
            json!({ "error": {
            "code": "BadArgument",
            "message": "Some arguments are wrong",
            "details": [
                { "code": "MalformedValue", "target": "phones[0].number", "message": "has letters" },
                { "code": "BadArgument", "target": "name", "message": "is blank" },
            ],
        } }),
        );
}
