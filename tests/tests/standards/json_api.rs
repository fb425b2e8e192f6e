//! JSON:API 1.1.

use error_core::dialects::JsonApi;
use error_core::{ApiError, Context, Location, Violation, dialect, respond};
use serde_json::{Value, json};

use crate::shape::{any, is_object, object, optional, text};
use crate::{body, is_example};

dialect! {
    /// Error objects as in the examples of the specification's site.
    Bare {
        extends: JsonApi,
        body: {
            "errors": [for error in errors {
                "code"?: details.code,
                "source"?: {
                    "pointer"?: error.path in body as pointer,
                    "parameter"?: error.path in query,
                },
                "title"?: error.title,
                "detail": error.message,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(
    code = "INVALID",
    status = 422,
    title = "Invalid Attribute",
    message = "Some attributes are invalid"
)]
struct Invalid {
    #[api_error(violations)]
    violations: Vec<Violation>,
}

dialect! {
    /// With the status, and the whole document where there is no place in it.
    Basic {
        extends: JsonApi,
        body: {
            "errors": [for error in errors {
                "status": error.status as text,
                "source": { "pointer": error.path in body as pointer or "" },
                "title": error.title,
                "detail": error.message,
            }],
        },
    }
}

dialect! {
    /// Without a place.
    Placeless {
        extends: JsonApi,
        body: { "errors": [for error in errors { "status": error.status as text, "detail": error.message }] },
    }
}

#[derive(Debug, ApiError)]
#[api_error(code = "SYNTAX", status = 400)]
#[api_error(message = "JSON parse error - Expecting property name at line 1 column 2 (char 1).")]
struct Syntax;

/// "A Basic Error Object", and "Advanced `source` Usage".
#[test]
fn a_basic_error_object() {
    let short = "First name must contain at least three characters.";
    let violations = vec![Violation::new("data.attributes.first-name", short)];
    is_example::<Basic>(
        &Invalid { violations },
        &Context::new(),
        r#"{
          "errors": [
            {
              "status": "422",
              "source": { "pointer": "/data/attributes/first-name" },
              "title":  "Invalid Attribute",
              "detail": "First name must contain at least three characters."
            }
          ]
        }"#,
    );
    let missing = "Missing `data` Member at document's top level.";
    let violations = vec![Violation::new("", missing)];
    let (value, _) = body::<Basic>(&Invalid { violations }, &Context::new());
    assert_eq!(value["errors"][0]["source"], json!({ "pointer": "" }));
    assert_eq!(value["errors"][0]["detail"], missing);
    is_example::<Placeless>(
        &Syntax,
        &Context::new(),
        r#"{
          "errors": [{
            "status": "400",
            "detail": "JSON parse error - Expecting property name at line 1 column 2 (char 1)."
          }]
        }"#,
    );
}

/// "Multiple Errors", the last example: two errors of the same attribute.
#[test]
fn multiple_errors() {
    let violations = vec![
        Violation::new(
            "data.attributes.firstName",
            "First name must contain at least two characters.",
        ),
        Violation::new("data.attributes.firstName", "First name must contain an emoji."),
    ];
    is_example::<Bare>(
        &Invalid { violations },
        &Context::new(),
        r#"{
          "errors": [
            {
              "source": { "pointer": "/data/attributes/firstName" },
              "title": "Invalid Attribute",
              "detail": "First name must contain at least two characters."
            },
            {
              "source": { "pointer": "/data/attributes/firstName" },
              "title": "Invalid Attribute",
              "detail": "First name must contain an emoji."
            }
          ]
        }"#,
    );
}

/// "Invalid Query Parameters".
#[test]
fn invalid_query_parameter() {
    let text = "The resource does not have an `author` relationship path.";
    let violation = Violation::new("include", text)
        .at(Location::Query)
        .with_title("Invalid Query Parameter");
    is_example::<Bare>(
        &Invalid {
            violations: vec![violation],
        },
        &Context::new(),
        r#"{
          "errors": [
            {
              "source": { "parameter": "include" },
              "title": "Invalid Query Parameter",
              "detail": "The resource does not have an `author` relationship path."
            }
          ]
        }"#,
    );
}

/// "Multiple Errors", the first example: errors of several statuses.
#[test]
fn several_statuses() {
    let violation =
        |path: &'static str, status, message: &'static str| Violation::new(path, message).with_status(status);
    let violations = vec![
        violation(
            "data.attributes.secretPowers",
            http::StatusCode::FORBIDDEN,
            "Editing secret powers is not authorized on Sundays.",
        ),
        violation(
            "data.attributes.volume",
            http::StatusCode::UNPROCESSABLE_ENTITY,
            "Volume does not, in fact, go to 11.",
        ),
    ];
    let (value, _) = body::<JsonApi>(&Invalid { violations }, &Context::new());
    let of = |at: usize, name: &str| value["errors"][at][name].clone();
    assert_eq!((of(0, "status"), of(1, "status")), (json!("403"), json!("422")));
    assert_eq!(
        of(0, "source"),
        json!({ "pointer": "/data/attributes/secretPowers" })
    );
    assert_eq!(of(1, "detail"), "Volume does not, in fact, go to 11.");
}

#[derive(Debug, ApiError)]
#[api_error(dialect = JsonApi)]
enum Post {
    #[api_error(
        code = "TITLE_TOO_LONG",
        status = 422,
        message = "That is too long",
        remediation = "Shorten it."
    )]
    #[api_error(docs = "https://example.com/errors#too-long")]
    TooLong {
        #[api_error(detail)]
        max: u32,
        #[api_error(violations)]
        violations: Vec<Violation>,
    },
    #[api_error(code = "BUSY", status = 503, message = "Busy", retry_after = 3)]
    Busy,
}

/// The members of an error object, of its links and of its source, and no others; `status` is a text.
#[test]
fn an_error_object_has_its_members_only() {
    let violations = vec![
        Violation::new("data.attributes.title", "is too long").with_code("MAX"),
        Violation::new("X-Title", "is too long").at(Location::Header),
        Violation::new("id", "is no number").at(Location::Path),
    ];
    let members = [
        optional("id", text),
        optional("links", object),
        optional("status", text),
        optional("code", text),
        optional("title", text),
        optional("detail", text),
        optional("source", object),
        optional("meta", object),
    ];
    for error in [
        Post::TooLong { max: 80, violations },
        Post::TooLong {
            max: 80,
            violations: vec![],
        },
        Post::Busy,
    ] {
        let answer = respond(&error, &Context::new());
        assert_eq!(answer.headers()["content-type"], "application/vnd.api+json");
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        assert!(value.get("data").is_none());
        for one in value["errors"].as_array().unwrap() {
            is_object(one, &members, false);
            if let Some(links) = one.get("links") {
                is_object(links, &[optional("about", text), optional("type", text)], false);
            }
            if let Some(source) = one.get("source") {
                let members = [
                    optional("pointer", text),
                    optional("parameter", text),
                    optional("header", any),
                ];
                is_object(source, &members, false);
            }
        }
    }
    let (busy, _) = body::<JsonApi>(&Post::Busy, &Context::new());
    assert_eq!(busy["errors"][0]["meta"], json!({ "retry_after": 3 }));
    let (long, _) = body::<JsonApi>(
        &Post::TooLong {
            max: 80,
            violations: vec![],
        },
        &Context::new(),
    );
    assert_eq!(
        long["errors"][0]["meta"],
        json!({ "remediation": "Shorten it.", "details": { "max": 80 } }),
    );
    assert_eq!(
        long["errors"][0]["links"],
        json!({ "type": "https://example.com/errors#too-long" })
    );
}
