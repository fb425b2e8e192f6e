//! Parts that a type writes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use error_core::{ApiError, Context, Custom, Fault, FaultKind, Outgoing, Violation, dialect, render};
use serde::Serialize;
use serde::ser::{Error as _, SerializeMap, Serializer};

use crate::{alone, body};

/// Everything that leaves the process.
struct Whole;

impl Custom for Whole {
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", error.entry().code())?;
        map.serialize_entry("message", &error.message())?;
        map.serialize_entry("details", &error.details())?;
        let millis = error
            .retry_after()
            .and_then(|time| u64::try_from(time.as_millis()).ok());
        map.serialize_entry("retry", &millis)?;
        map.serialize_entry("request", &error.context().request_id())?;
        let paths: Vec<String> = error
            .violations()
            .iter()
            .map(|each| each.path().to_owned())
            .collect();
        map.serialize_entry("paths", &paths)?;
        map.end()
    }
}

/// The request's id, if there is one.
struct Ticket;

impl Custom for Ticket {
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        error
            .context()
            .request_id()
            .unwrap_or_default()
            .serialize(serializer)
    }
}

struct Broken;

impl Custom for Broken {
    fn write<S: Serializer>(_: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("half", &1)?;
        Err(S::Error::custom("no more"))
    }
}

mod other {
    /// Called as one above is.
    pub struct Ticket;

    impl error_core::Custom for Ticket {
        fn write<S: serde::Serializer>(
            _: &error_core::Outgoing<'_>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("other")
        }
    }

    error_core::dialect! { pub Base { body: { "base": custom(Ticket), "code": code } } }
}

dialect! { Legacy { body: { "whole": custom(Whole), "ticket"?: custom(Ticket), "or": custom(Ticket) or "none" } } }
dialect! { Over { extends: other::Base, body: { "over": custom(Ticket), "type"?: custom(other::Ticket) } } }
dialect! { Failing { body: { "a": custom(Broken), "b"?: custom(Broken), "c": [for v in violations { "d": custom(Broken) }] } } }

#[derive(Debug, ApiError)]
#[api_error(
    code = "busy",
    status = 503,
    message = "Busy with {what}",
    detail(sub = 460),
    context(request_id)
)]
struct Busy {
    #[api_error(detail)]
    what: &'static str,
    #[api_error(retry_after)]
    wait: Duration,
    #[api_error(violations)]
    faults: Vec<Violation>,
}

fn busy() -> Busy {
    Busy {
        what: "\"x\"",
        wait: Duration::from_millis(1500),
        faults: vec![Violation::new("a.b", "m")],
    }
}

#[test]
fn a_type_writes_a_part_of_the_body() {
    assert_eq!(
        body::<Legacy>(&busy(), &Context::new().with_request_id("r")),
        concat!(
            r#"{"whole":{"code":"busy","message":"Busy with \"x\"","details":{"request_id":"r","sub":460,"what":"\"x\""},"#,
            r#""retry":1500,"request":"r","paths":["a.b"]},"ticket":"r","or":"r"}"#,
        )
    );
    // What is empty is nothing.
    assert!(alone::<Legacy>(&busy()).ends_with(r#""paths":["a.b"]},"or":"none"}"#));
}

#[test]
fn types_of_the_same_name_are_told_apart() {
    assert_eq!(
        body::<Over>(&busy(), &Context::new().with_request_id("r")),
        r#"{"base":"other","code":"busy","over":"r","type":"other"}"#
    );
}

#[test]
fn what_fails_is_null_and_reported() {
    let names = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&names);
    let context = Context::new().with_fault_hook(Arc::new(move |fault: &Fault| {
        assert_eq!((fault.kind(), fault.error()), (FaultKind::Custom, "no more"));
        seen.lock().expect("no panic").push(fault.name().to_owned());
    }));
    assert_eq!(
        render::<Failing>(&busy(), &context),
        r#"{"a":null,"c":[{"d":null}]}"#
    );
    let names = names.lock().expect("no panic");
    assert!(
        names.len() == 2 && names[0].ends_with("custom::Broken"),
        "{names:?}"
    );
}
