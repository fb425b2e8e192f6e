//! OData 4.01 JSON Format, Error Response, and the Microsoft REST API Guidelines.

use error_core::dialects::OData;
use error_core::{ApiError, Context, Violation, dialect, respond};
use serde_json::{Value, json};

use crate::is_example;
use crate::shape::{is_object, object, optional, required, text};

#[derive(Debug, ApiError)]
#[api_error(dialect = OData)]
enum Example {
    #[api_error(
        code = "err123",
        status = 501,
        message = "Unsupported functionality",
        detail(target = "query")
    )]
    Unsupported {
        #[api_error(violations)]
        details: Vec<Violation>,
        #[api_error(detail)]
        trace: Vec<String>,
        #[api_error(detail)]
        context: Value,
    },
    #[api_error(
        code = "BadArgument",
        status = 400,
        message = "Multiple errors in ContactInfo data"
    )]
    #[api_error(detail(target = "ContactInfo"))]
    Contact {
        #[api_error(violations)]
        details: Vec<Violation>,
    },
    #[api_error(
        code = "ErrorUnsupportedOrderBy",
        status = 501,
        message = "Ordering by name is not supported."
    )]
    OrderBy,
}

/// OData JSON Format 4.01, the example of "Error Response".
#[test]
fn the_example_of_the_format() {
    let error = Example::Unsupported {
        details: vec![Violation::new("$search", "$search query option not supported").with_code("forty-two")],
        trace: vec!["at line 7".to_owned()],
        context: json!({ "user": "tester" }),
    };
    is_example::<OData>(
        &error,
        &Context::new(),
        r#"{
          "error": {
            "code": "err123",
            "message": "Unsupported functionality",
            "target": "query",
            "details": [
              { "code": "forty-two", "target": "$search", "message": "$search query option not supported" }
            ],
            "innererror": { "trace": ["at line 7"], "context": { "user": "tester" } }
          }
        }"#,
    );
}

/// The guidelines, 7.10.2: several errors.
#[test]
fn details() {
    let violation = |path: &'static str, code: &'static str, message: &'static str| {
        Violation::new(path, message).with_code(code)
    };
    let error = Example::Contact {
        details: vec![
            violation("PhoneNumber", "NullValue", "Phone number must not be null"),
            violation("LastName", "NullValue", "Last name must not be null"),
            violation("Address", "MalformedValue", "Address is not valid"),
        ],
    };
    is_example::<OData>(
        &error,
        &Context::new(),
        r#"{
          "error": {
            "code": "BadArgument",
            "message": "Multiple errors in ContactInfo data",
            "target": "ContactInfo",
            "details": [
              { "code": "NullValue", "target": "PhoneNumber", "message": "Phone number must not be null" },
              { "code": "NullValue", "target": "LastName", "message": "Last name must not be null" },
              { "code": "MalformedValue", "target": "Address", "message": "Address is not valid" }
            ]
          }
        }"#,
    );
    is_example::<OData>(
        &Example::OrderBy,
        &Context::new(),
        r#"{"error": {"code": "ErrorUnsupportedOrderBy", "message": "Ordering by name is not supported."}}"#,
    );
}

dialect! {
    /// Codes in up to four steps; the details are those of the third.
    Refined {
        extends: OData,
        codes: "PascalCase/..",
        headers: { "x-ms-error-code": code[0] },
        body: {
            "error": {
                "code": code[0],
                "innererror"?: {
                    "code": code[1],
                    "innererror"?: {
                        "code": code[2],
                        "minLength"?: details.minLength,
                        "maxLength"?: details.maxLength,
                        "characterTypes"?: details.characterTypes,
                        "minDistinctCharacterTypes"?: details.minDistinctCharacterTypes,
                        "innererror"?: { "code": code[3] },
                    },
                },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Refined, rename_details = "camelCase", status = 400)]
#[api_error(code = "BadArgument/PasswordError/PasswordDoesNotMeetPolicy/PasswordReuseNotAllowed")]
#[api_error(message = "Previous passwords may not be reused")]
#[api_error(detail(
    target = "password",
    min_length = "6",
    max_length = "64",
    min_distinct_character_types = "2"
))]
struct Reused {
    #[api_error(detail)]
    character_types: [&'static str; 4],
}

/// The guidelines, 7.10.2: from coarse to fine.
#[test]
fn inner_errors() {
    let error = Reused {
        character_types: ["lowerCase", "upperCase", "number", "symbol"],
    };
    is_example::<Refined>(
        &error,
        &Context::new(),
        r#"{
          "error": {
            "code": "BadArgument",
            "message": "Previous passwords may not be reused",
            "target": "password",
            "innererror": {
              "code": "PasswordError",
              "innererror": {
                "code": "PasswordDoesNotMeetPolicy",
                "minLength": "6",
                "maxLength": "64",
                "characterTypes": ["lowerCase","upperCase","number","symbol"],
                "minDistinctCharacterTypes": "2",
                "innererror": {
                  "code": "PasswordReuseNotAllowed"
                }
              }
            }
          }
        }"#,
    );
    assert_eq!(
        respond(&error, &Context::new()).headers()["x-ms-error-code"],
        "BadArgument"
    );
}

/// `code` and `message` are there and texts, and the header says the same code; `Content-Language` is that of the
/// message.
#[test]
fn what_must_be() {
    let answer = respond(&Example::OrderBy, &Context::new().with_language("en-GB"));
    let value: Value = serde_json::from_slice(answer.body()).unwrap();
    let members = [
        required("code", text),
        required("message", text),
        optional("target", text),
        optional("details", Value::is_array),
        optional("innererror", object),
    ];
    is_object(&value["error"], &members, false);
    assert_eq!(
        answer.headers()["x-ms-error-code"],
        value["error"]["code"].as_str().unwrap()
    );
    assert_eq!(answer.headers()["content-language"], "en-GB");
}
