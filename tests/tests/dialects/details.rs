//! Details: an object, spread, a list, one at a place of its own.

use error_core::{ApiError, Context, dialect};

use crate::{alone, body};

dialect! {
    Ferry { body: { "fault": { "kind": code, "say": message, "about": details.topic or null, ..details as camelCase } } }
}
dialect! {
    Barge { body: { "kind": code, "facts": [for detail in details { "name": detail.name as kebab-case, "value": detail.value }] } }
}
dialect! {
    Raft {
        body: {
            "all": details, "cased": details as SCREAMING_SNAKE_CASE, "texts": details as text,
            "both": details as text as camelCase, "lines": [for d in details d.value as text],
        },
    }
}
dialect! { Canoe { body: { "kind": code, "facts"?: details, "odd"?: details["x-y"] } } }

#[derive(Debug, ApiError)]
enum TripError {
    #[api_error(code = "over_quota", status = 429, message = "Too many trips")]
    OverQuota {
        #[api_error(detail)]
        topic: &'static str,
        #[api_error(detail)]
        max_seats: u32,
    },
    #[api_error(
        code = "closed",
        status = 409,
        message = "Closed",
        detail(sub = 460, why = "storm")
    )]
    Closed,
    #[api_error(code = "lost", status = 404, message = "Lost", context(request_id))]
    Lost {
        #[api_error(detail)]
        topic: Option<String>,
        #[api_error(detail(skip_none))]
        seat: Option<u8>,
        #[api_error(detail = "x-y")]
        odd: bool,
    },
    #[api_error(code = "plain", status = 400, message = "Plain")]
    Plain,
}

const OVER: TripError = TripError::OverQuota {
    topic: "seats",
    max_seats: 40,
};

#[test]
fn one_has_a_place_of_its_own_and_the_others_are_spread() {
    assert_eq!(
        alone::<Ferry>(&OVER),
        r#"{"fault":{"kind":"over_quota","say":"Too many trips","about":"seats","maxSeats":40}}"#
    );
    assert_eq!(
        alone::<Ferry>(&TripError::Plain),
        r#"{"fault":{"kind":"plain","say":"Plain","about":null}}"#
    );
}

#[test]
fn a_list_has_one_item_for_each() {
    assert_eq!(
        alone::<Barge>(&OVER),
        r#"{"kind":"over_quota","facts":[{"name":"topic","value":"seats"},{"name":"max-seats","value":40}]}"#
    );
    assert_eq!(
        alone::<Barge>(&TripError::Closed),
        r#"{"kind":"closed","facts":[{"name":"sub","value":460},{"name":"why","value":"storm"}]}"#
    );
    assert_eq!(
        alone::<Barge>(&TripError::Plain),
        r#"{"kind":"plain","facts":[]}"#
    );
}

#[test]
fn names_have_a_case_and_values_may_be_texts() {
    assert_eq!(
        alone::<Raft>(&OVER),
        r#"{"all":{"topic":"seats","max_seats":40},"cased":{"TOPIC":"seats","MAX_SEATS":40},"texts":{"topic":"seats","max_seats":"40"},"both":{"topic":"seats","maxSeats":"40"},"lines":["seats","40"]}"#
    );
}

#[test]
fn nothing_to_say_is_null_or_skipped() {
    let error = TripError::Lost {
        topic: None,
        seat: None,
        odd: true,
    };
    assert_eq!(
        alone::<Canoe>(&error),
        r#"{"kind":"lost","facts":{"topic":null},"odd":true}"#
    );
    let error = TripError::Lost {
        topic: Some("tickets".into()),
        seat: Some(3),
        odd: false,
    };
    assert_eq!(
        body::<Canoe>(&error, &Context::new().with_request_id("r-1")),
        r#"{"kind":"lost","facts":{"topic":"tickets","seat":3,"request_id":"r-1"},"odd":false}"#
    );
    assert_eq!(alone::<Canoe>(&TripError::Plain), r#"{"kind":"plain"}"#);
}

#[derive(Debug, ApiError)]
#[api_error(
    code = "full",
    status = 409,
    message = "Full: {a_name_of_more_letters_than_most}"
)]
struct Full {
    #[api_error(detail)]
    deck: u64,
    #[api_error(detail)]
    sixteen_letters_: &'static str,
    #[api_error(detail)]
    twelve_lette: Option<bool>,
    #[api_error(detail)]
    a_name_of_more_letters_than_most: String,
    #[api_error(detail)]
    last: [u8; 2],
}

#[test]
fn names_are_as_long_as_they_are() {
    let error = Full {
        deck: 123_456_789_012,
        sixteen_letters_: "short",
        twelve_lette: None,
        a_name_of_more_letters_than_most: "as \"long\"".to_owned(),
        last: [1, 2],
    };
    let members = r#""sixteen_letters_":"short","twelve_lette":null,"a_name_of_more_letters_than_most":"as \"long\"","last":[1,2]"#;
    assert_eq!(
        alone::<Canoe>(&error),
        format!(r#"{{"kind":"full","facts":{{"deck":123456789012,{members}}}}}"#)
    );
}
