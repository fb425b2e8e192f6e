//! Dialects laid over others.

use error_core::dialects::Butterbase;
use error_core::{ApiError, Context, dialect, respond_as};

use crate::{alone, body};

dialect! {
    Harbor {
        codes: "SCREAMING_SNAKE_CASE",
        media_type: "application/vnd.harbor+json",
        docs: "https://harbor.example/errors",
        headers: { "x-harbor": code, "cache-control": "no-store" },
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "data": details },
            "list": [1],
            "see"?: { "ticket": request_id },
        },
    }
}
dialect! { Marina { extends: Harbor, body: { "fault": { "trace"?: trace_id } } } }
dialect! {
    Quay {
        extends: Marina,
        docs: "https://quay.example/errors",
        headers: { "x-harbor"?: trace_id, "x-quay": "yes" },
        body: { "fault": { "id": code as kebab-case, "page": documentation_url, "data": null }, "list": [2, 3], "new": true },
    }
}
dialect! { Pier { extends: Quay, body: { "fault": message } } }
dialect! { Bollard { extends: Pier, body: { "fault": { "again": code }, "see"?: { "host": host } } } }

#[derive(Debug, ApiError)]
enum BerthError {
    #[api_error(
        code = "BERTH_TAKEN",
        status = 409,
        message = "Taken",
        remediation = "Wait.",
        detail(berth = 7)
    )]
    Taken,
}

#[test]
fn objects_merge_and_other_values_replace() {
    let context = Context::new().with_trace_id("abc");
    assert_eq!(
        body::<Marina>(&BerthError::Taken, &context),
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Taken","data":{"berth":7},"trace":"abc"},"list":[1]}"#
    );
    assert_eq!(
        body::<Quay>(&BerthError::Taken, &context),
        r#"{"ok":false,"fault":{"id":"berth-taken","text":"Taken","data":null,"trace":"abc","page":"https://quay.example/errors#berth-taken"},"list":[2,3],"new":true}"#
    );
    assert_eq!(
        body::<Pier>(&BerthError::Taken, &context),
        r#"{"ok":false,"fault":"Taken","list":[2,3],"new":true}"#
    );
}

#[test]
fn an_object_over_another_value_begins_anew() {
    let context = Context::new().with_request_id("r").with_host("h");
    assert_eq!(
        body::<Bollard>(&BerthError::Taken, &context),
        r#"{"ok":false,"fault":{"again":"BERTH_TAKEN"},"list":[2,3],"see":{"ticket":"r","host":"h"},"new":true}"#
    );
    assert_eq!(
        body::<Bollard>(&BerthError::Taken, &Context::new().with_host("h")),
        r#"{"ok":false,"fault":{"again":"BERTH_TAKEN"},"list":[2,3],"new":true}"#,
        "what the base requires is required still"
    );
}

#[test]
fn settings_are_those_of_the_nearest_that_has_them() {
    let answer = respond_as::<Bollard>(&BerthError::Taken, &Context::new().with_trace_id("t"));
    assert_eq!(answer.headers()["content-type"], "application/vnd.harbor+json");
    assert_eq!(answer.headers()["x-harbor"], "t");
    assert_eq!(answer.headers()["x-quay"], "yes");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let answer = respond_as::<Bollard>(&BerthError::Taken, &Context::new());
    assert!(
        !answer.headers().contains_key("x-harbor"),
        "the header of the base is replaced, not added to"
    );
}

dialect! { Store { extends: Butterbase, docs: "https://docs.example.com/errors" } }

#[test]
fn a_service_fixes_what_is_its_own() {
    assert_eq!(
        alone::<Store>(&BerthError::Taken),
        r#"{"error":{"code":"BERTH_TAKEN","message":"Taken","remediation":"Wait.","documentation_url":"https://docs.example.com/errors#berth-taken","details":{"berth":7}}}"#
    );
}
