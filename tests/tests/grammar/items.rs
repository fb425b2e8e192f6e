//! Lists of violations and of errors, and typed parts.

use std::time::Duration;

use error_core::{ApiError, Location, Violation, decode, dialect};
use http::{HeaderMap, StatusCode};

use crate::{alone, details, pairs, violations};

dialect! {
    pub Manifest {
        body: {
            "code": code,
            "message": message,
            "faults"?: [for violation in violations {
                "at"?: violation.path as pointer,
                "way": [violation.location, ..violation.path],
                "in"?: { "body"?: violation.path in body as brackets, "query"?: violation.path in query },
                "rule"?: violation.code,
                "text": violation.message,
                ..violation.details
            }],
        },
    }
}

#[derive(Debug, ApiError)]
enum Bad {
    #[api_error(code = "bad_manifest", status = 422, message("{} faults", faults.len()), shared, title = "Bad")]
    Faults {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
    #[api_error(
        code = "bad_manifest",
        status = 422,
        message = "unreadable",
        shared,
        title = "Bad"
    )]
    Unreadable,
}

#[test]
fn a_violation_is_an_object() {
    let faults = vec![
        Violation::new("crates.0.mass", "must be positive")
            .with_code("range")
            .with_detail("max", 900),
        Violation::new("port", "unknown port").at(Location::Query),
    ];
    let decoded = alone::<Manifest>(
        &Bad::Faults {
            faults: faults.clone(),
        },
        r#"{"code":"bad_manifest","message":"2 faults","faults":[{"at":"/crates/0/mass","way":["body","crates",0,"mass"],"in":{"body":"crates[0].mass"},"rule":"range","text":"must be positive","max":900},{"at":"/port","way":["query","port"],"in":{"query":"port"},"text":"unknown port"}]}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("bad_manifest"), "2 faults")
    );
    assert_eq!(decoded.violations(), faults);
    let decoded = alone::<Manifest>(
        &Bad::Unreadable,
        r#"{"code":"bad_manifest","message":"unreadable"}"#,
    );
    assert_eq!((decoded.message(), decoded.violations()), ("unreadable", &[][..]));
}

dialect! {
    pub Dock { body: [for error in errors { "fault": code, "rule"?: error.title, "say": error.message, "at"?: error.path, "read"?: error.documentation_url }] }
}

#[derive(Debug, ApiError)]
enum DockError {
    #[api_error(code = "DOCK_SHUT", status = 409, message = "The dock is shut")]
    Shut,
    #[api_error(code = "DOCK_REFUSED", status = 422, message = "2 faults")]
    Refused {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
}

/// An error always has a title: that of the example has none.
#[test]
fn an_error_is_a_list_of_errors() {
    let decoded = alone::<Dock>(
        &DockError::Shut,
        r#"[{"fault":"DOCK_SHUT","rule":"Dock Shut","say":"The dock is shut"}]"#,
    );
    assert_eq!(decoded.title(), Some("Dock Shut"));
    let example = r#"[{"fault":"DOCK_SHUT","say":"The dock is shut"}]"#;
    let example = decode::<Dock>(StatusCode::CONFLICT, &HeaderMap::new(), &example.into());
    for decoded in [decoded, example] {
        assert_eq!(
            (decoded.code(), decoded.message()),
            (Some("DOCK_SHUT"), "The dock is shut")
        );
        assert_eq!(decoded.violations(), []);
    }

    let faults = vec![
        Violation::new("ship.name", "has no name").with_title("Required"),
        Violation::new("ship.flag", "is too long"),
    ];
    let refused = DockError::Refused {
        faults: faults.clone(),
    };
    let decoded = alone::<Dock>(
        &refused,
        r#"[{"fault":"DOCK_REFUSED","rule":"Required","say":"has no name","at":"ship.name"},{"fault":"DOCK_REFUSED","rule":"Dock Refused","say":"is too long","at":"ship.flag"}]"#,
    );
    // What no item says of its own cannot be told from what it does.
    assert_eq!(decoded.violations()[1].title(), Some("Dock Refused"));
    let example = r#"[{"fault":"DOCK_REFUSED","rule":"Required","say":"has no name","at":"ship.name"},{"fault":"DOCK_REFUSED","say":"is too long","at":"ship.flag"}]"#;
    let decoded = decode::<Dock>(
        StatusCode::UNPROCESSABLE_ENTITY,
        &HeaderMap::new(),
        &example.into(),
    );
    assert_eq!(decoded.code(), Some("DOCK_REFUSED"));
    assert_eq!(decoded.violations(), faults);
    // Nothing else says it.
    assert_eq!(decoded.message(), "has no name");
}

dialect! {
    pub Beacon {
        body: { "code": grpc as snake_case, "text": message, "parts": [
            { "is": "why", "reason": code, "facts"?: details as text },
            { "is": "wait", "for": retry_after as duration }?,
            { "is": "fields", "list": [for violation in violations { "name": violation.path or "", "text": violation.message }] }?,
            { "is": "read", "links": [{ "url": documentation_url }] }?,
        ] },
    }
}

#[derive(Debug, ApiError)]
enum BeaconError {
    #[api_error(
        code = "TOO_FAST",
        status = 429,
        message = "Slow down",
        detail(unit = "knots")
    )]
    TooFast {
        #[api_error(detail)]
        limit: u32,
        #[api_error(retry_after)]
        wait: Duration,
    },
    #[api_error(
        code = "BAD",
        status = 400,
        message = "Bad",
        docs = "https://beacon.example/bad"
    )]
    Bad {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
}

#[test]
fn typed_parts() {
    let too_fast = BeaconError::TooFast {
        limit: 5,
        wait: Duration::from_millis(1500),
    };
    let decoded = alone::<Beacon>(
        &too_fast,
        r#"{"code":"resource_exhausted","text":"Slow down","parts":[{"is":"why","reason":"TOO_FAST","facts":{"limit":"5","unit":"knots"}},{"is":"wait","for":"1.5s"}]}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.grpc()),
        (Some("TOO_FAST"), Some("RESOURCE_EXHAUSTED"))
    );
    // The body says it finer than the header.
    assert_eq!(decoded.retry_after(), Some(Duration::from_millis(1500)));
    assert_eq!(
        details(&decoded),
        pairs([("limit", r#""5""#), ("unit", r#""knots""#)])
    );
    assert_eq!(decoded.detail::<u32>("limit").unwrap(), 5);

    let faults = vec![Violation::new("", "is empty"), Violation::new("a.0", "is odd")];
    let decoded = alone::<Beacon>(
        &BeaconError::Bad { faults },
        r#"{"code":"invalid_argument","text":"Bad","parts":[{"is":"why","reason":"BAD"},{"is":"fields","list":[{"name":"","text":"is empty"},{"name":"a.0","text":"is odd"}]},{"is":"read","links":[{"url":"https://beacon.example/bad"}]}]}"#,
    );
    assert_eq!(
        violations(&decoded),
        [
            (Location::Body, "", None, "is empty"),
            (Location::Body, "a.0", None, "is odd")
        ]
    );
    assert_eq!(decoded.documentation_url(), Some("https://beacon.example/bad"));
}

dialect! {
    pub Named { body: { "faults": [for violation in violations { "at": violation.path as last, "rule"?: violation.code }?] } }
}

/// The last name of a path may be empty, which is nothing.
#[test]
fn an_item_that_says_nothing_is_left_out() {
    let faults = vec![Violation::new("ship.", "x"), Violation::new("ship.name", "y")];
    let decoded = alone::<Named>(&Bad::Faults { faults }, r#"{"faults":[{"at":"name"}]}"#);
    assert_eq!(decoded.violations()[0].path(), "name");
}
