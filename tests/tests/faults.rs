//! What cannot be written as declared is left out and reported; the answer keeps its status and its shape.

use std::fmt;
use std::sync::{Arc, Mutex};

use error_core::dialects::Butterbase;
use error_core::{ApiError, Context, Fault, FaultKind, dialect, envelope, render, respond, respond_as};
use serde::{Serialize, Serializer, ser::Error as _};

/// Writes a part of itself, then fails.
#[derive(Debug)]
struct Broken;

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element("half")?;
        Err(S::Error::custom("the rest is \"missing\""))
    }
}

/// A text that cannot be formatted.
#[derive(Debug)]
struct Mute;

impl fmt::Display for Mute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        Err(fmt::Error)
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum Faulty {
    /// A detail fails.
    #[api_error(
        code = "DETAIL_BROKEN",
        status = 409,
        message = "It is broken",
        remediation = "Wait."
    )]
    Detail {
        #[api_error(detail)]
        first: u8,
        #[api_error(detail)]
        broken: Broken,
        #[api_error(detail(skip_none))]
        last: Option<Broken>,
    },
    /// Headers of a field.
    #[api_error(
        code = "HEADER_BROKEN",
        status = 409,
        message = "It is broken",
        remediation = "Wait."
    )]
    Header {
        #[api_error(header = "X-Trace")]
        trace: String,
    },
    /// A message that fails.
    #[api_error(
        code = "MESSAGE_BROKEN",
        status = 409,
        message = "It is {mute}",
        remediation = "Wait."
    )]
    Message { mute: Mute },
    /// Nothing for clients.
    #[api_error(code = "SECRET_LEAKED", status = 409, message = "Secret {secret}", remediation = "-", audience = internal)]
    Internal { secret: String },
    /// Not over HTTP.
    #[api_error(code = "NETWORK_DOWN", status = none, message = "No network", remediation = "Connect.")]
    Network,
    /// What stands in.
    #[api_error(
        code = "INTERNAL_ERROR",
        status = 500,
        message = "Our fault",
        remediation = "Wait.",
        fallback
    )]
    Fallback,
}

/// A context, and the faults reported to it.
fn listening() -> (Context, Arc<Mutex<Vec<Fault>>>) {
    let faults = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&faults);
    let hook = move |fault: &Fault| seen.lock().unwrap().push(fault.clone());
    (Context::new().with_fault_hook(Arc::new(hook)), faults)
}

fn text(body: &[u8]) -> &str {
    std::str::from_utf8(body).unwrap()
}

#[test]
fn a_detail_that_fails_is_null() {
    let (context, faults) = listening();
    let error = Faulty::Detail {
        first: 1,
        broken: Broken,
        last: None,
    };
    let answer = respond(&error, &context);
    assert_eq!(answer.status(), 409);
    assert!(
        text(answer.body()).ends_with(r#""details":{"first":1,"broken":null}}}"#),
        "{answer:?}"
    );
    let faults = faults.lock().unwrap();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].kind(), faults[0].name()),
        (FaultKind::Detail, "broken")
    );
    assert_eq!(faults[0].code(), "DETAIL_BROKEN");
    assert!(faults[0].error().contains("the rest is \"missing\""));
}

#[test]
fn a_header_value_cannot_be_split() {
    for trace in ["a\r\nSet-Cookie: x=1", "a\nb", "a\u{0}"] {
        let (context, faults) = listening();
        let answer = respond(
            &Faulty::Header {
                trace: trace.to_owned(),
            },
            &context,
        );
        assert_eq!(answer.status(), 409);
        assert_eq!(answer.headers().len(), 1, "{answer:?}");
        assert_eq!(faults.lock().unwrap()[0].kind(), FaultKind::Header);
    }
    let (context, faults) = listening();
    let answer = respond(
        &Faulty::Header {
            trace: "t-1".to_owned(),
        },
        &context,
    );
    assert_eq!(answer.headers()["x-trace"], "t-1");
    assert!(faults.lock().unwrap().is_empty());
}

#[test]
fn a_message_that_fails_is_the_title() {
    let (context, faults) = listening();
    let body = render::<Butterbase>(&Faulty::Message { mute: Mute }, &context);
    assert!(text(&body).contains(r#""message":"Message Broken","#), "{body:?}");
    assert_eq!(faults.lock().unwrap()[0].kind(), FaultKind::Message);
}

#[test]
fn a_hook_that_panics_does_not_take_the_answer() {
    let context = Context::new().with_fault_hook(Arc::new(|_: &Fault| panic!("in the hook")));
    let answer = respond(&Faulty::Message { mute: Mute }, &context);
    assert_eq!(answer.status(), 409);
}

#[test]
fn what_is_internal_never_leaves() {
    let error = Faulty::Internal {
        secret: "hunter2".to_owned(),
    };
    let context = Context::new();
    let answer = respond(&error, &context);
    assert_eq!(answer.status(), 500);
    assert!(text(answer.body()).contains("INTERNAL_ERROR"));
    for body in [
        render::<Butterbase>(&error, &context).to_vec(),
        serde_json::to_vec(&envelope::<Butterbase>(&error, &context)).unwrap(),
        answer.body().to_vec(),
    ] {
        assert!(
            !text(&body).contains("hunter2") && !text(&body).contains("SECRET"),
            "{}",
            text(&body)
        );
    }
}

#[test]
fn without_a_status_only_the_answer_is_replaced() {
    let context = Context::new();
    assert_eq!(respond(&Faulty::Network, &context).status(), 500);
    assert!(text(&render::<Butterbase>(&Faulty::Network, &context)).contains("NETWORK_DOWN"));
}

dialect! {
    /// Headers of every kind.
    pub Lock {
        media_type: "application/vnd.lock+json",
        challenge: r#"Bearer realm="lock", error="{code as snake_case}", of="{message}""#,
        headers: { "x-lock-request"?: request_id, "cache-control": "no-store", "x-code": code },
        body: { "code": code, "trace": trace_id or null },
    }
}

dialect! {
    /// Some of them otherwise.
    pub Latch { extends: Lock, headers: { "cache-control": "private" } }
}

#[derive(Debug, ApiError)]
enum Door {
    #[api_error(code = "DOOR_SHUT", status = 401, message = "Shut \"tight\" \\", headers("X-Door" = "1"))]
    Shut,
}

#[test]
fn dialects_write_headers() {
    let context = Context::new().with_request_id(r#"r"7\"#);
    let answer = respond_as::<Lock>(&Door::Shut, &context);
    let headers = answer.headers();
    assert_eq!(headers["content-type"], "application/vnd.lock+json");
    assert_eq!(headers["x-lock-request"], r#"r"7\"#);
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-code"], "DOOR_SHUT");
    assert_eq!(headers["x-door"], "1");
    assert_eq!(
        headers["www-authenticate"],
        r#"Bearer realm="lock", error="door_shut", of="Shut \"tight\" \\""#
    );

    let answer = respond_as::<Latch>(&Door::Shut, &Context::new());
    let headers = answer.headers();
    assert_eq!(headers["cache-control"], "private");
    assert_eq!(headers.get_all("cache-control").iter().count(), 1);
    assert!(!headers.contains_key("x-lock-request"));
}

#[test]
fn pointers_answer_as_what_they_point_to() {
    let context = Context::new();
    let expected = respond(&Faulty::Fallback, &context);
    for answer in [
        respond(&Box::new(Faulty::Fallback), &context),
        respond(&Arc::new(Faulty::Fallback), &context),
        respond(&&Faulty::Fallback, &context),
    ] {
        assert_eq!(answer.body().as_ptr(), expected.body().as_ptr(), "packed once");
    }
    let unknown: Arc<dyn ApiError + Send + Sync> = Arc::new(Faulty::Fallback);
    assert_eq!(&render::<Butterbase>(&unknown, &context), expected.body());
}

#[test]
fn the_current_context_is_that_of_the_scope() {
    use error_core::context::Scope;
    let outer = Scope::new(Context::new().with_request_id("outer"));
    let inner = Scope::new(Context::new().with_request_id("inner"));
    let id = || Context::current(|context| context.request_id().map(str::to_owned));
    outer.enter(|| {
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            inner.enter(|| {
                assert_eq!(id().as_deref(), Some("inner"));
                let _ = Context::current(|context| respond(&Faulty::Fallback, context));
                panic!("in the handler");
            })
        }));
        assert!(result.is_err());
        assert_eq!(id().as_deref(), Some("outer"));
    });
    assert_eq!(id(), None);
    assert_eq!(
        inner.answered().map(|answered| answered.sent.code()),
        Some("INTERNAL_ERROR")
    );
    assert!(outer.answered().is_none());
}
