//! Details: as an object, spread, in a list, one at a place of its own.

use error_core::{ApiError, dialect};

use crate::{alone, details, pairs};

dialect! {
    pub Ferry { body: { "fault": { "kind": code, "say": message, "about": details.topic or null, ..details as camelCase } } }
}

dialect! {
    pub Barge { body: { "kind": code, "facts": [for detail in details { "name": detail.name as kebab-case, "value": detail.value }] } }
}

dialect! {
    pub Raft { body: { "kind": code, "facts": details as camelCase as text } }
}

dialect! {
    pub Hull { body: { "kind": code, "facts": { for detail in details { detail.name as kebab-case: { "is": detail.value } } } } }
}

#[derive(Debug, ApiError)]
#[api_error(
    code = "over_quota",
    status = 429,
    message = "Too many trips",
    detail(topic = "seats", sub = 460)
)]
struct OverQuota {
    #[api_error(detail)]
    max_seats: u32,
}

const ERROR: OverQuota = OverQuota { max_seats: 40 };

#[derive(Debug, ApiError)]
#[api_error(code = "over_quota", status = 429, message = "Too many trips")]
struct Plain {
    #[api_error(detail)]
    topic: Option<&'static str>,
    #[api_error(detail)]
    max_seats: u32,
}

#[test]
fn they_are_spread_but_for_one() {
    let decoded = alone::<Ferry>(
        &Plain {
            topic: Some("seats"),
            max_seats: 40,
        },
        r#"{"fault":{"kind":"over_quota","say":"Too many trips","about":"seats","maxSeats":40}}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("over_quota"), "Too many trips")
    );
    assert_eq!(
        details(&decoded),
        pairs([("topic", r#""seats""#), ("max_seats", "40")])
    );
    assert_eq!(decoded.detail::<u32>("max_seats").unwrap(), 40);

    let none = Plain {
        topic: None,
        max_seats: 40,
    };
    let decoded = alone::<Ferry>(
        &none,
        r#"{"fault":{"kind":"over_quota","say":"Too many trips","about":null,"maxSeats":40}}"#,
    );
    assert_eq!(details(&decoded), pairs([("max_seats", "40")]));
}

#[test]
fn they_are_a_list() {
    let decoded = alone::<Barge>(
        &Plain {
            topic: Some("seats"),
            max_seats: 40,
        },
        r#"{"kind":"over_quota","facts":[{"name":"topic","value":"seats"},{"name":"max-seats","value":40}]}"#,
    );
    assert_eq!(decoded.code(), Some("over_quota"));
    assert_eq!(
        details(&decoded),
        pairs([("topic", r#""seats""#), ("max_seats", "40")])
    );
}

#[test]
fn they_are_texts() {
    let decoded = alone::<Raft>(
        &ERROR,
        r#"{"kind":"over_quota","facts":{"maxSeats":"40","topic":"seats","sub":"460"}}"#,
    );
    assert_eq!(decoded.detail::<u32>("max_seats").unwrap(), 40);
    assert_eq!(decoded.detail::<u32>("sub").unwrap(), 460);
    assert_eq!(decoded.detail::<String>("topic").unwrap(), "seats");
}

#[test]
fn they_are_a_map() {
    let decoded = alone::<Hull>(
        &ERROR,
        r#"{"kind":"over_quota","facts":{"max-seats":{"is":40},"topic":{"is":"seats"},"sub":{"is":460}}}"#,
    );
    assert_eq!(
        details(&decoded),
        pairs([("max_seats", "40"), ("topic", r#""seats""#), ("sub", "460")])
    );
}
