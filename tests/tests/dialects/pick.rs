//! `match`, statuses that are sent as others, and bodies that are none.

use error_core::{ApiError, Context, dialect, render, respond_as};

use crate::alone;

dialect! {
    Pilot {
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
    #[api_error(code = "NO_PILOT", status = 404, message = "No such pilot")]
    Unknown,
    #[api_error(
        code = "OFF_DUTY",
        status = 503,
        message = "No pilot on duty",
        recovery = retry,
        retry_after = 60
    )]
    OffDuty,
    #[api_error(code = "TAKEN", status = 409, message = "Taken by {by}", recovery = correct)]
    Taken {
        #[api_error(detail)]
        by: &'static str,
    },
    #[api_error(code = "SHUT", status = 401, message = "Show your papers")]
    NoPapers,
}

#[test]
fn what_follows_from_the_status_or_the_recovery_is_constant_or_a_part() {
    assert_eq!(
        alone::<Pilot>(&PilotError::Unknown),
        r#"{"state":"refused","status":"404","reason":"not_found","again":false}"#
    );
    assert_eq!(
        alone::<Pilot>(&PilotError::OffDuty),
        r#"{"state":"broken","status":"503","reason":"service_unavailable","note":"No pilot on duty","again":true}"#
    );
}

dialect! {
    Parts {
        body: {
            "part": match status {
                404 | 410: { "lost": code },
                409: { "by": details.by, "others": details },
                4xx: message,
                _: [code, message],
            },
            "whose"?: match recovery { correct: "yours", escalate | retry: "ours" },
            "or": match status { 5xx: 1 } or title,
        },
    }
}

#[test]
fn a_whole_part_can_follow_from_the_status() {
    assert_eq!(
        alone::<Parts>(&PilotError::Unknown),
        r#"{"part":{"lost":"NO_PILOT"},"or":"No Pilot"}"#
    );
    // A detail has its place in this arm, so that it is not among the others.
    assert_eq!(
        alone::<Parts>(&PilotError::Taken { by: "Ada" }),
        r#"{"part":{"by":"Ada","others":{}},"whose":"yours","or":"Taken"}"#
    );
    assert_eq!(
        alone::<Parts>(&PilotError::NoPapers),
        r#"{"part":"Show your papers","or":"Shut"}"#
    );
    assert_eq!(
        alone::<Parts>(&PilotError::OffDuty),
        r#"{"part":["OFF_DUTY","No pilot on duty"],"whose":"ours","or":1}"#
    );
}

dialect! { Details { body: { "part"?: match status { 404: details.by }, "details": details } } }

#[test]
fn a_detail_stays_among_the_others_where_its_arm_is_not_taken() {
    assert_eq!(
        alone::<Details>(&PilotError::Taken { by: "Ada" }),
        r#"{"details":{"by":"Ada"}}"#
    );
}

dialect! { Sent { extends: Pilot, sent_as: { 409: 400, 401: 403, 5xx: 500 } } }
dialect! { Guarded { sent_as: { 404: 401, _: 400 }, challenge: "Lock", body: { "code": code } } }

#[test]
fn another_status_can_be_sent() {
    let context = Context::new();
    let sent = |error: &PilotError| respond_as::<Sent>(error, &context);
    assert_eq!(respond_as::<Pilot>(&PilotError::OffDuty, &context).status(), 200);
    assert_eq!(sent(&PilotError::Unknown).status(), 404);
    assert_eq!(sent(&PilotError::Taken { by: "Ada" }).status(), 400);
    let broken = sent(&PilotError::OffDuty);
    assert_eq!(
        (broken.status().as_u16(), &broken.headers()["retry-after"]),
        (500, &"60".parse().expect("a header"))
    );
    let refused = sent(&PilotError::NoPapers);
    assert_eq!(refused.status(), 403);
    assert!(
        !refused.headers().contains_key("www-authenticate"),
        "it is no 401"
    );
    let guarded = respond_as::<Guarded>(&PilotError::Unknown, &context);
    assert_eq!(guarded.status(), 401);
    assert_eq!(guarded.headers()["www-authenticate"], "Lock");
    assert_eq!(
        respond_as::<Guarded>(&PilotError::NoPapers, &context).status(),
        400
    );
}

dialect! { Silent { headers: { "x-code": code }, body: none } }
dialect! { Quiet { extends: Silent } }
dialect! { Loud { extends: Silent, body: { "code": code } } }

#[test]
fn an_answer_may_have_no_body() {
    for answer in [
        respond_as::<Silent>(&PilotError::Unknown, &Context::new()),
        respond_as::<Quiet>(&PilotError::Unknown, &Context::new()),
    ] {
        assert_eq!(answer.status(), 404);
        assert_eq!(answer.headers()["x-code"], "NO_PILOT");
        assert!(!answer.headers().contains_key("content-type"));
        assert!(answer.body().is_empty());
    }
    assert!(render::<Silent>(&PilotError::Taken { by: "x" }, &Context::new()).is_empty());
    assert_eq!(alone::<Loud>(&PilotError::Unknown), r#"{"code":"NO_PILOT"}"#);
    let walked = serde_json::to_string(&error_core::envelope::<Silent>(
        &PilotError::Unknown,
        &Context::new(),
    ));
    assert_eq!(walked.expect("it is JSON"), "null");
}
