//! The code in parts, the status in its forms, and what follows from it.

use error_core::{ApiError, Recovery, dialect};
use http::StatusCode;

use crate::alone;

dialect! {
    pub Customs {
        codes: "kebab-case/kebab-case",
        headers: { "x-fault": code },
        body: { "class": code[0] as UPPERCASE, "type": "urn:customs:{code[1]}", "no"?: number, "detail": message },
    }
}

#[derive(Debug, ApiError)]
#[api_error(code = "cargo/not-declared", status = 422, number = -17, message = "Declare it first")]
struct NotDeclared;

#[test]
fn a_code_is_cased_split_and_in_a_text() {
    let decoded = alone::<Customs>(
        &NotDeclared,
        r#"{"class":"CARGO","type":"urn:customs:not-declared","no":-17,"detail":"Declare it first"}"#,
    );
    assert_eq!(decoded.code(), Some("cargo/not-declared"));
    assert!(decoded.has_code("cargo/not-declared"));
    assert_eq!(
        (decoded.number(), decoded.message()),
        (Some(-17), "Declare it first")
    );
}

dialect! {
    pub Chain {
        codes: "PascalCase/..",
        body: { "code": code[0], "inner"?: { "code": code[1], "inner"?: { "code": code[2] } } },
    }
}

#[derive(Debug, ApiError)]
enum ChainError {
    #[api_error(code = "Request", status = 400, message = "x")]
    One,
    #[api_error(code = "Request/Body", status = 400, message = "x")]
    Two,
    #[api_error(code = "Request/Body/Size", status = 400, message = "x")]
    Three,
}

#[test]
fn a_chain_of_codes() {
    let decoded = alone::<Chain>(&ChainError::One, r#"{"code":"Request"}"#);
    assert_eq!(decoded.code(), Some("Request"));
    let body = r#"{"code":"Request","inner":{"code":"Body"}}"#;
    assert_eq!(
        alone::<Chain>(&ChainError::Two, body).code(),
        Some("Request/Body")
    );
    let body = r#"{"code":"Request","inner":{"code":"Body","inner":{"code":"Size"}}}"#;
    assert_eq!(
        alone::<Chain>(&ChainError::Three, body).code(),
        Some("Request/Body/Size")
    );
}

dialect! {
    pub Pilot {
        sent_as: 200,
        body: {
            "state": match status { 4xx: "refused", _: "broken" },
            "status": status as text,
            "reason": status as phrase as snake_case,
            "note"?: match status { 5xx: message },
            "again": match recovery { retry: true, _: false },
        },
    }
}

#[derive(Debug, ApiError)]
enum PilotError {
    #[api_error(code = "LOST", status = 404, message = "No such pilot", recovery = correct)]
    Lost,
    #[api_error(code = "NONE", status = 503, message = "No pilot on duty", recovery = retry)]
    None,
}

#[test]
fn what_follows_from_the_status() {
    let decoded = alone::<Pilot>(
        &PilotError::Lost,
        r#"{"state":"refused","status":"404","reason":"not_found","again":false}"#,
    );
    assert_eq!(
        (decoded.status(), decoded.answer_status()),
        (StatusCode::NOT_FOUND, StatusCode::OK)
    );
    assert_eq!((decoded.message(), decoded.recovery()), ("Not Found", None));
    let decoded = alone::<Pilot>(
        &PilotError::None,
        r#"{"state":"broken","status":"503","reason":"service_unavailable","note":"No pilot on duty","again":true}"#,
    );
    assert_eq!(decoded.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        (decoded.message(), decoded.recovery()),
        ("No pilot on duty", Some(Recovery::Retry))
    );
}

dialect! {
    pub Mapped { sent_as: { 409: 400 }, body: { "code": code, "kind": match status { 409: "taken", 404: "lost", _: "other" } } }
}

#[derive(Debug, ApiError)]
enum Kinds {
    #[api_error(code = "a", status = 409, message = "x")]
    Taken,
    #[api_error(code = "b", status = 404, message = "x")]
    Lost,
    #[api_error(code = "c", status = 400, message = "x")]
    Other,
}

#[test]
fn another_status_is_sent() {
    let decoded = alone::<Mapped>(&Kinds::Taken, r#"{"code":"a","kind":"taken"}"#);
    assert_eq!(
        (decoded.answer_status().as_u16(), decoded.status().as_u16()),
        (400, 409)
    );
    let decoded = alone::<Mapped>(&Kinds::Lost, r#"{"code":"b","kind":"lost"}"#);
    assert_eq!(
        (decoded.answer_status().as_u16(), decoded.status().as_u16()),
        (404, 404)
    );
    let decoded = alone::<Mapped>(&Kinds::Other, r#"{"code":"c","kind":"other"}"#);
    assert_eq!(
        (decoded.answer_status().as_u16(), decoded.status().as_u16()),
        (400, 400)
    );
}
