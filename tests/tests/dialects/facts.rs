//! The code, the status, and what else an entry says, in their forms.

use std::time::{Duration, UNIX_EPOCH};

use error_core::{ApiError, Context, dialect};

use crate::{alone, body};

dialect! {
    Customs {
        codes: "kebab-case/kebab-case",
        headers: { "x-fault": code },
        body: { "class": code[0] as UPPERCASE, "type": "urn:customs:{code[1]}", "no"?: number, "detail": message },
    }
}
dialect! {
    Cases {
        codes: "kebab-case/kebab-case",
        body: [
            code as kebab-case, code as snake_case, code as camelCase, code as PascalCase,
            code as SCREAMING_SNAKE_CASE, code as lowercase, code as UPPERCASE, "x:{code[1] as PascalCase}",
        ],
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Customs)]
enum CargoError {
    #[api_error(
        code = "cargo/not-declared",
        status = 422,
        message = "Declare it first",
        title = "Undeclared cargo",
        category = "On land",
        recovery = correct
    )]
    NotDeclared,
    #[api_error(code = "cargo/held", status = 503, message = "Wait", recovery = retry, retry_after = 30)]
    Held,
    #[api_error(code = "cargo/busy", status = 429, message = "Slow down")]
    Busy {
        #[api_error(retry_after)]
        wait: Duration,
    },
}

#[test]
fn the_code_is_cased_split_and_put_into_texts() {
    assert_eq!(
        alone::<Customs>(&CargoError::NotDeclared),
        r#"{"class":"CARGO","type":"urn:customs:not-declared","detail":"Declare it first"}"#
    );
    assert_eq!(
        alone::<Cases>(&CargoError::NotDeclared),
        r#"["cargo-not-declared","cargo_not_declared","cargoNotDeclared","CargoNotDeclared","CARGO_NOT_DECLARED","cargonotdeclared","CARGONOTDECLARED","x:NotDeclared"]"#
    );
}

dialect! {
    Chain {
        codes: "PascalCase/..",
        body: { "code": code[0], "inner"?: { "code": code[1], "inner"?: { "code": code[2] } } },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Chain)]
enum ChainError {
    #[api_error(code = "Request", status = 400, message = "x")]
    One,
    #[api_error(code = "Request/Body", status = 400, message = "x")]
    Two,
    #[api_error(code = "Request/Body/Size", status = 400, message = "x")]
    Three,
}

#[test]
fn a_chain_is_as_deep_as_the_code() {
    assert_eq!(alone::<Chain>(&ChainError::One), r#"{"code":"Request"}"#);
    assert_eq!(
        alone::<Chain>(&ChainError::Two),
        r#"{"code":"Request","inner":{"code":"Body"}}"#
    );
    assert_eq!(
        alone::<Chain>(&ChainError::Three),
        r#"{"code":"Request","inner":{"code":"Body","inner":{"code":"Size"}}}"#
    );
}

dialect! {
    Pilot {
        body: {
            "status": [status, status as text, status as phrase, status as phrase as snake_case],
            "grpc": [grpc, grpc as number, grpc as snake_case],
            "title": [title, title as kebab-case],
            "category"?: category as snake_case,
            "recovery"?: [recovery, recovery as UPPERCASE],
        },
    }
}

#[test]
fn statuses_and_facts_have_forms() {
    assert_eq!(
        alone::<Pilot>(&CargoError::NotDeclared),
        r#"{"status":[422,"422","Unprocessable Content","unprocessable_content"],"grpc":["INVALID_ARGUMENT",3,"invalid_argument"],"title":["Undeclared cargo","undeclared-cargo"],"category":"on_land","recovery":["correct","CORRECT"]}"#
    );
    assert_eq!(
        alone::<Pilot>(&CargoError::Held),
        r#"{"status":[503,"503","Service Unavailable","service_unavailable"],"grpc":["UNAVAILABLE",14,"unavailable"],"title":["Cargo Held","cargo-held"],"recovery":["retry","RETRY"]}"#
    );
}

dialect! {
    Beacon {
        body: { "code": grpc as snake_case, "text": message, "parts": [
            { "is": "why", "reason": code, "facts"?: details as text },
            { "is": "wait", "for": retry_after as duration }?,
            { "is": "fields", "list": [for violation in violations { "name": violation.path or "", "text": violation.message }] }?,
            { "is": "read", "links": [{ "url": documentation_url }] }?,
        ] },
    }
}
dialect! {
    Wait { body: { "wait"?: [retry_after, retry_after as fraction, retry_after as millis, retry_after as duration, retry_after as text] } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Beacon)]
enum LightError {
    #[api_error(code = "TOO_FAST", status = 429, message = "Slow down")]
    TooFast {
        #[api_error(detail)]
        limit: u8,
        #[api_error(detail)]
        unit: &'static str,
        #[api_error(retry_after)]
        wait: Duration,
    },
}

#[test]
fn parts_are_there_when_they_have_something_to_say() {
    let error = LightError::TooFast {
        limit: 5,
        unit: "knots",
        wait: Duration::from_millis(1500),
    };
    assert_eq!(
        alone::<Beacon>(&error),
        r#"{"code":"resource_exhausted","text":"Slow down","parts":[{"is":"why","reason":"TOO_FAST","facts":{"limit":"5","unit":"knots"}},{"is":"wait","for":"1.5s"}]}"#
    );
}

#[test]
fn a_time_to_wait_has_forms() {
    let busy = |millis| CargoError::Busy {
        wait: Duration::from_millis(millis),
    };
    assert_eq!(
        alone::<Wait>(&busy(64_500)),
        r#"{"wait":[65,64.5,64500,"64.5s","65"]}"#
    );
    assert_eq!(
        alone::<Wait>(&CargoError::Held),
        r#"{"wait":[30,30,30000,"30s","30"]}"#
    );
    assert_eq!(alone::<Wait>(&CargoError::NotDeclared), "{}");
}

dialect! { Clock { body: [timestamp, timestamp as seconds, timestamp as millis] } }

#[test]
fn the_time_is_that_of_the_context() {
    let context = Context::new().with_time(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    assert_eq!(
        body::<Clock>(&CargoError::Held, &context),
        r#"["2023-11-14T22:13:20.123Z",1700000000,1700000000123]"#
    );
}
