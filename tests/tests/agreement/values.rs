//! Any context, and errors with any values.

use std::time::{Duration, UNIX_EPOCH};

use error_core::{Context, Entry, Location, Segment, Violation};
use proptest::prelude::*;

use super::entries::{hostile, value};
use super::error::Sample;

/// A context of which `present` says, bit by bit, what it has.
pub fn context(present: u8, text: &str) -> Context {
    let has = |bit: u8| present & (1 << bit) != 0;
    let mut context = Context::new().with_time(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    if has(0) {
        context = context.with_request_id(text);
    }
    if has(1) {
        context = context.with_trace_id("").with_instance("/i/1");
    }
    if has(2) {
        context = context.with_value("call", serde_json::json!([text, {"n": 1.5}]));
    }
    if has(3) {
        context = context.with_host(text);
    }
    if has(4) {
        context = context.with_request_path(text).with_language("en-GB");
    }
    if has(5) {
        context = context.with_value("domain", text).with_value("id", text);
    }
    if has(6) {
        context = context
            .with_value("id", 7)
            .with_value("path", serde_json::json!(["hero", 1]));
    }
    if has(7) {
        context = context.with_value("locations", serde_json::json!([]));
    }
    context
}

fn segment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("lines".to_owned()),
        Just("0".to_owned()),
        Just("17".to_owned()),
        Just("007".to_owned()),
        Just("a/b~c d".to_owned()),
        Just("a.b".to_owned()),
        Just("!".to_owned()),
        hostile()
    ]
}

fn location() -> impl Strategy<Value = Location> {
    prop_oneof![
        Just(Location::Body),
        Just(Location::Query),
        Just(Location::Path),
        Just(Location::Header)
    ]
}

fn violation() -> impl Strategy<Value = Violation> {
    let place = (
        prop::collection::vec(segment(), 0..4),
        any::<bool>(),
        prop_oneof![2 => Just(Location::Body), 1 => location()],
    );
    let rest = (
        hostile(),
        prop::option::of(hostile()),
        prop::option::of(hostile()),
        any::<u8>(),
    );
    (place, rest).prop_map(|((way, given, location), (message, code, title, bits))| {
        let mut violation = Violation::new(way.join("."), message).at(location);
        if given && way.iter().all(|step| !step.is_empty()) {
            violation = violation.with_segments(way.into_iter().map(|step| Segment::Name(step.into())));
        }
        if let Some(code) = code {
            violation = violation.with_code(code);
        }
        if let Some(title) = title {
            violation = violation
                .with_category(title.clone())
                .with_title(title)
                .with_number(i64::from(bits) - 100);
        }
        if bits & 1 != 0 {
            violation = violation
                .with_detail("max_size", i64::from(bits))
                .with_remediation("shorten \"it\"");
        }
        if bits & 2 != 0 {
            violation = violation
                .with_documentation_url("https://x.example/\"y\"")
                .with_detail("z", "");
        }
        if bits & 4 != 0 {
            violation = violation.with_status(http::StatusCode::CONFLICT);
        }
        violation
    })
}

/// What is of an occurrence.
#[derive(Clone, Debug)]
pub struct Values {
    message: String,
    details: Vec<serde_json::Value>,
    violations: Vec<Violation>,
    retry: Option<Duration>,
}

pub fn values() -> impl Strategy<Value = Values> {
    let all = (
        hostile(),
        prop::collection::vec(value(), 3..6),
        prop::collection::vec(violation(), 0..4),
        prop::option::of(0..5_000_u64),
    );
    all.prop_map(|(message, details, violations, retry)| Values {
        message,
        details,
        violations,
        retry: retry.map(Duration::from_millis),
    })
}

/// An occurrence of an entry with these values, as many as it has.
pub fn sample(entry: &'static Entry, values: &Values) -> Sample {
    let facts = entry.facts();
    Sample {
        entry,
        message: values.message.clone(),
        details: values
            .details
            .iter()
            .cycle()
            .take(facts.details.len().max(3))
            .cloned()
            .collect(),
        violations: values
            .violations
            .iter()
            .filter(|_| facts.violations)
            .cloned()
            .collect(),
        retry: values.retry,
    }
}
