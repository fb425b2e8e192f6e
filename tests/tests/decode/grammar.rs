//! The examples of the template language, read back. What is written is tested beside the writer.

use std::time::Duration;

use error_core::{Custom, Decoded, Dialect, Location, Outgoing, Reading, Recovery, decode, dialect};
use http::{HeaderMap, StatusCode};
use serde::Serialize as _;

fn read<D: Dialect>(status: u16, body: &'static str) -> Decoded {
    let status = StatusCode::from_u16(status).unwrap();
    decode::<D>(status, &HeaderMap::new(), &body.into())
}

/// Location, path, code and message of each violation.
fn violations(decoded: &Decoded) -> Vec<(Location, &str, Option<&str>, &str)> {
    let all = decoded.violations().iter();
    all.map(|one| (one.location(), one.path(), one.code(), one.message()))
        .collect()
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

#[test]
fn rule_5_match_is_decided_by_the_status() {
    let decoded = read::<Pilot>(
        200,
        r#"{"state":"refused","status":"404","reason":"not_found","again":false}"#,
    );
    assert_eq!(decoded.status(), StatusCode::NOT_FOUND);
    assert_eq!(decoded.answer_status(), StatusCode::OK);
    assert_eq!((decoded.recovery(), decoded.message()), (None, "Not Found"));
    // The status stands behind what it decides.
    let decoded = read::<Pilot>(
        200,
        r#"{"note":"No pilot on duty","state":"broken","again":true,"status":"503"}"#,
    );
    assert_eq!(decoded.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(decoded.recovery(), Some(Recovery::Retry));
    assert_eq!(decoded.message(), "No pilot on duty");
    // No arm is for it.
    let decoded = read::<Pilot>(200, r#"{"status":"404","note":"not meant for a 404"}"#);
    assert_eq!(decoded.message(), "Not Found");
    dialect! {
        pub Parts {
            body: match status { 404: { "lost": message }, _: { "why": message, "code": code } },
        }
    }
    assert_eq!(read::<Parts>(404, r#"{"lost":"m","why":"n"}"#).message(), "m");
    assert_eq!(
        read::<Parts>(409, r#"{"lost":"m","why":"n","code":"c"}"#).message(),
        "n"
    );
}

#[test]
fn rule_11_a_status_that_is_hidden_is_that_of_the_body() {
    dialect! { pub Always { sent_as: 200, body: { "code": code, "status"?: status } } }
    dialect! { pub Some409 { sent_as: { 409: 400 }, body: { "kind": match status { 409: "taken", 404: "lost", _: "other" } } } }
    assert_eq!(read::<Always>(200, r#"{"status":429}"#).status().as_u16(), 429);
    let decoded = read::<Always>(200, r#"{"code":"a"}"#);
    assert_eq!((decoded.status().as_u16(), decoded.message()), (200, "Error"));
    // What the known code's entry says.
    let facts = error_core::__private::Facts {
        code: "a",
        status: 418,
        ..error_core::__private::Facts::NEW
    };
    let entry = error_core::Entry::new(facts);
    assert_eq!(decoded.status_of(&entry).as_u16(), 418);
    assert_eq!(
        read::<Always>(200, r#"{"status":429}"#)
            .status_of(&entry)
            .as_u16(),
        429
    );
    assert_eq!(read::<Always>(502, "").status_of(&entry).as_u16(), 502);
    // A constant that only one status has.
    assert_eq!(read::<Some409>(400, r#"{"kind":"taken"}"#).status().as_u16(), 409);
    assert_eq!(read::<Some409>(400, r#"{"kind":"other"}"#).status().as_u16(), 400);
    assert_eq!(read::<Some409>(404, r#"{"kind":"taken"}"#).status().as_u16(), 404);
}

#[test]
fn rule_10_a_single_item_that_contradicts_nothing_is_the_error() {
    dialect! {
        pub Dock { body: [for error in errors { "fault": code, "rule"?: error.title, "say": error.message, "at"?: error.path, "read"?: error.documentation_url }] }
    }
    let decoded = read::<Dock>(
        409,
        r#"[{"fault":"DOCK_SHUT","say":"The dock is shut","read":"u"}]"#,
    );
    assert_eq!(decoded.code(), Some("DOCK_SHUT"));
    assert_eq!(decoded.message(), "The dock is shut");
    assert_eq!(decoded.documentation_url(), Some("u"));
    assert_eq!(decoded.violations(), []);
    let decoded = read::<Dock>(
        422,
        r#"[{"fault":"DOCK_REFUSED","rule":"Required","say":"has no name","at":"ship.name"},{"fault":"DOCK_REFUSED","say":"is too long","at":"ship.flag"}]"#,
    );
    assert_eq!(decoded.code(), Some("DOCK_REFUSED"));
    assert_eq!(
        violations(&decoded),
        [
            (Location::Body, "ship.name", None, "has no name"),
            (Location::Body, "ship.flag", None, "is too long")
        ]
    );
    assert_eq!(decoded.violations()[0].title(), Some("Required"));

    dialect! { pub Quay { body: { "code": code, "message": message, "errors": [for error in errors { "message": error.message, "reason"?: error.code }] } } }
    let decoded = read::<Quay>(409, r#"{"code":"a","message":"m","errors":[{"message":"m"}]}"#);
    assert_eq!((decoded.message(), decoded.violations()), ("m", &[][..]));
    let decoded = read::<Quay>(409, r#"{"code":"a","message":"m","errors":[{"message":"n"}]}"#);
    assert_eq!(violations(&decoded), [(Location::Body, "", None, "n")]);
}

#[test]
fn a_map_from_field_to_what_is_wrong_with_it() {
    dialect! {
        pub Crew { body: { "say": message, "wrong"?: { for violation in violations { violation.path or "general": [violation.message] } } } }
    }
    let decoded = read::<Crew>(
        422,
        r#"{"say":"3 faults","wrong":{"name":["is blank","is too short"],"mates.0.age":["is no number"],"none":[],"odd":7}}"#,
    );
    let expected = [
        (Location::Body, "name", None, "is blank"),
        (Location::Body, "name", None, "is too short"),
        (Location::Body, "mates.0.age", None, "is no number"),
        (Location::Body, "odd", None, ""),
    ];
    assert_eq!(violations(&decoded), expected);
    let decoded = read::<Crew>(
        422,
        r#"{"say":"1 fault","wrong":{"general":["nobody on board"]}}"#,
    );
    assert_eq!(
        violations(&decoded),
        [(Location::Body, "", None, "nobody on board")]
    );
    assert_eq!(decoded.message(), "1 fault");
}

#[test]
fn a_map_of_details() {
    dialect! {
        pub Hull { body: { "code": code, "facts": { for detail in details { detail.name as kebab-case: { "is": detail.value } } } } }
    }
    let decoded = read::<Hull>(
        409,
        r#"{"code":"a","facts":{"max-seats":{"is":4},"topic":{"is":null}}}"#,
    );
    assert_eq!(decoded.detail::<u8>("max_seats").unwrap(), 4);
    assert_eq!(decoded.detail_json("topic"), Some("null"));
}

#[test]
fn a_tree_that_mirrors_the_request() {
    dialect! {
        pub Hold { body: { "code": number, "wrong"?: { for violation in violations { violation.path as nested: { "!": [{ "rule"?: violation.code, "text": violation.message }] } } } } }
    }
    let decoded = read::<Hold>(
        422,
        r#"{"code":70,"wrong":{"!":[{"text":"all of it"}],"crates":{"0":{"mass":{"!":[{"rule":"range","text":"must be positive"},{"text":"must be whole"}]}},"!":[{"text":"one too many"}]}}}"#,
    );
    assert_eq!(decoded.number(), Some(70));
    let mut read_back = violations(&decoded);
    read_back.sort_by_key(|(_, path, ..)| path.len());
    let expected = [
        (Location::Body, "", None, "all of it"),
        (Location::Body, "crates", None, "one too many"),
        (Location::Body, "crates.0.mass", Some("range"), "must be positive"),
        (Location::Body, "crates.0.mass", None, "must be whole"),
    ];
    assert_eq!(read_back, expected);

    // Deeper than any path is.
    let deep = format!(
        r#"{{"code":1,"wrong":{}1{}}}"#,
        r#"{"a":"#.repeat(100_000),
        "}".repeat(100_000)
    );
    let decoded = decode::<Hold>(StatusCode::CONFLICT, &HeaderMap::new(), &deep.into());
    assert_eq!(decoded.number(), Some(1));
}

#[test]
fn a_tree_whose_leaf_is_a_list() {
    dialect! {
        pub Bilge { body: { for violation in violations { violation.path as nested: [violation.message] } } }
    }
    let decoded = read::<Bilge>(
        422,
        r#"{"user":{"name":["is blank","is short"],"age":["is none"]}}"#,
    );
    let expected = [
        (Location::Body, "user.name", None, "is blank"),
        (Location::Body, "user.name", None, "is short"),
        (Location::Body, "user.age", None, "is none"),
    ];
    assert_eq!(violations(&decoded), expected);
}

#[test]
fn a_map_or_else_a_text() {
    dialect! {
        pub Toll { body: { "why": { for violation in violations { violation.path: [violation.message] } } or message } }
    }
    let decoded = read::<Toll>(409, r#"{"why":{"coin":["is foreign"]}}"#);
    assert_eq!(
        violations(&decoded),
        [(Location::Body, "coin", None, "is foreign")]
    );
    assert_eq!(
        read::<Toll>(409, r#"{"why":"The gate is shut"}"#).message(),
        "The gate is shut"
    );
}

struct Sum;

impl Custom for Sum {
    fn write<S: serde::Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        (error.entry().code(), error.message()).serialize(serializer)
    }

    fn read(json: &[u8], reading: &mut Reading) {
        if let Ok((code, message)) = serde_json::from_slice::<(String, String)>(json) {
            reading
                .code(code)
                .message(message)
                .retry_after(Duration::from_secs(7));
            reading.detail("x", 1).detail("y", 2);
        }
    }
}

#[test]
fn a_custom_part_says_what_the_rest_does_not() {
    dialect! { pub Summed { body: { "sum": custom(Sum), "text"?: message, ..details } } }
    let decoded = read::<Summed>(429, r#"{"sum":["c","m"],"text":"t","x":9}"#);
    assert_eq!((decoded.code(), decoded.message()), (Some("c"), "t"));
    assert_eq!(decoded.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(decoded.detail::<u8>("x").unwrap(), 9);
    assert_eq!(decoded.detail::<u8>("y").unwrap(), 2);
    assert_eq!(read::<Summed>(429, r#"{"sum":["c","m"]}"#).message(), "m");
    assert_eq!(read::<Summed>(429, r#"{"sum":7}"#).code(), None);
}

#[test]
fn a_dialect_without_a_body_is_in_its_headers() {
    dialect! { pub Bare { headers: { "x-code": code }, body: none } }
    let headers = HeaderMap::from_iter([(
        http::HeaderName::from_static("x-code"),
        http::HeaderValue::from_static("c"),
    )]);
    let decoded = decode::<Bare>(StatusCode::CONFLICT, &headers, &"{\"x\":1}".into());
    assert_eq!((decoded.code(), decoded.message()), (Some("c"), "Conflict"));
}
