//! RFC 9457.

use error_core::dialects::{JsonRpc, ProblemDetails};
use error_core::{ApiError, Context, Violation, decode, dialect, render, respond};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use crate::shape::{is_object, optional, text};
use crate::{body, is_example};

dialect! {
    /// The members of section 3.1 and the details, and nothing else.
    Bare {
        media_type: "application/problem+json",
        body: {
            "type"?: documentation_url,
            "title": title,
            "detail"?: details.detail,
            "instance"?: instance,
            "errors"?: [for violation in violations {
                "detail": violation.message,
                "pointer": violation.path as fragment or "#",
            }],
            ..details
        },
    }
}

#[derive(Debug, ApiError)]
enum Example {
    #[api_error(
        code = "out-of-credit",
        status = 403,
        docs = "https://example.com/probs/out-of-credit"
    )]
    #[api_error(title = "You do not have enough credit.", message = "That costs more")]
    OutOfCredit {
        #[api_error(detail)]
        detail: String,
        #[api_error(detail)]
        balance: u32,
        #[api_error(detail)]
        accounts: Vec<&'static str>,
    },
    #[api_error(
        code = "validation-error",
        status = 422,
        docs = "https://example.net/validation-error"
    )]
    #[api_error(title = "Your request is not valid.", message = "Your request is not valid.")]
    Invalid {
        #[api_error(violations)]
        errors: Vec<Violation>,
    },
}

/// Section 3, the first example.
#[test]
fn out_of_credit() {
    let error = Example::OutOfCredit {
        detail: "Your current balance is 30, but that costs 50.".to_owned(),
        balance: 30,
        accounts: vec!["/account/12345", "/account/67890"],
    };
    let context = Context::new().with_instance("/account/12345/msgs/abc");
    is_example::<Bare>(
        &error,
        &context,
        r#"{
            "type": "https://example.com/probs/out-of-credit",
            "title": "You do not have enough credit.",
            "detail": "Your current balance is 30, but that costs 50.",
            "instance": "/account/12345/msgs/abc",
            "balance": 30,
            "accounts": ["/account/12345", "/account/67890"]
        }"#,
    );
}

/// What a violation says beside stands by itself: it may be called like a member.
#[test]
fn a_violation_has_its_details() {
    let violation = Violation::new("age", "is too low")
        .with_detail("min", 12)
        .with_detail("detail", "years");
    let error = Example::Invalid {
        errors: vec![violation],
    };
    let sent = render::<ProblemDetails>(&error, &Context::new());
    let item = r##"{"detail":"is too low","pointer":"#/age","details":{"min":12,"detail":"years"}}"##;
    assert!(std::str::from_utf8(&sent).unwrap().contains(item));
    let in_rpc = r#"{"path":"/age","message":"is too low","details":{"min":12,"detail":"years"}}"#;
    let rpc = render::<JsonRpc>(&error, &Context::new());
    assert!(std::str::from_utf8(&rpc).unwrap().contains(in_rpc));
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    for decoded in [
        decode::<ProblemDetails>(status, &HeaderMap::new(), &sent),
        decode::<JsonRpc>(status, &HeaderMap::new(), &rpc),
    ] {
        let details: Vec<_> = decoded.violations()[0].details().collect();
        assert_eq!(details, [("min", &json!(12)), ("detail", &json!("years"))]);
    }
}

/// Section 3, the second example: several instances of one problem.
#[test]
fn validation_error() {
    let errors = vec![
        Violation::new("age", "must be a positive integer"),
        Violation::new("profile.color", "must be 'green', 'red' or 'blue'"),
    ];
    let error = Example::Invalid { errors };
    is_example::<Bare>(
        &error,
        &Context::new(),
        r##"{
            "type": "https://example.net/validation-error",
            "title": "Your request is not valid.",
            "errors": [
                { "detail": "must be a positive integer", "pointer": "#/age" },
                { "detail": "must be 'green', 'red' or 'blue'", "pointer": "#/profile/color" }
            ]
        }"##,
    );
    let (ours, _) = body::<ProblemDetails>(&error, &Context::new());
    assert_eq!(
        ours["errors"],
        json!([
            { "detail": "must be a positive integer", "pointer": "#/age" },
            { "detail": "must be 'green', 'red' or 'blue'", "pointer": "#/profile/color" },
        ]),
    );
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ProblemDetails)]
enum Statuses {
    #[api_error(code = "not-found", status = 404, message = "It is gone", title = "Not Found")]
    NotFound,
    #[api_error(code = "quota", status = 429, message = "Too many", retry_after = 7)]
    #[api_error(docs = "https://iana.org/assignments/http-problem-types#quota-exceeded")]
    Quota,
    #[api_error(code = "down", status = 503, message = "Down", remediation = "Wait.")]
    Down,
}

/// "Generators MUST use the same status code in the actual HTTP response" (3.1.2), and the media type is that of
/// section 6.
#[test]
fn the_status_is_that_of_the_answer() {
    for error in [Statuses::NotFound, Statuses::Quota, Statuses::Down] {
        let answer = respond(&error, &Context::new());
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        assert_eq!(value["status"], answer.status().as_u16());
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
    }
    // "Problem type definitions MAY specify the use of the Retry-After response header" (section 4).
    let answer = respond(&Statuses::Quota, &Context::new());
    assert_eq!(answer.headers()["retry-after"], "7");
}

/// Section 3.1 and the schema of appendix A: what the members are, wherever they are.
#[test]
fn members_have_their_types() {
    fn uri(value: &Value) -> bool {
        value
            .as_str()
            .is_some_and(|text| text.contains("://") || text.starts_with('/'))
    }
    fn status(value: &Value) -> bool {
        value.as_u64().is_some_and(|status| (100..=599).contains(&status))
    }
    let members = [
        optional("type", uri),
        optional("title", text),
        optional("status", status),
        optional("detail", text),
        optional("instance", uri),
    ];
    let context = Context::new().with_instance("/occurrences/1");
    for error in [Statuses::NotFound, Statuses::Quota, Statuses::Down] {
        is_object(&body::<ProblemDetails>(&error, &context).0, &members, true);
    }
    // Without a `type` it is about:blank, and the title is the phrase of the status (4.2.1).
    let (blank, _) = body::<ProblemDetails>(&Statuses::NotFound, &context);
    assert_eq!((blank.get("type"), &blank["title"]), (None, &json!("Not Found")));
}
