//! Any entry, and any text and value.

use error_core::__private::{DetailFacts, DetailFrom, Facts, Names};
use error_core::{Entry, Kind, Recovery};
use proptest::prelude::*;
use serde_json::Value;

use super::error::HOSTILE;

/// Any text, hostile ones more often than not.
pub fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("clean and somewhat longer than a word".to_owned()),
        Just(HOSTILE.to_owned()),
        Just("{}".to_owned()),
        Just("null".to_owned()),
        Just("a.b/c#d?e=f&g~h:i".to_owned()),
        (100..1_500_usize).prop_map(|length| "long \u{2029}\"".repeat(length / 8)),
        "[\\x00-\\x7f]{0,20}",
        "\\PC{0,12}",
        any::<String>(),
    ]
}

/// Any JSON value.
pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        // Few digits: what serde_json reads of others can be off by the last bit.
        any::<i16>().prop_map(|number| Value::from(f64::from(number) / 64.0)),
        hostile().prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        hostile().prop_map(|text| serde_json::json!({"k": [text, 1, null]})),
    ]
}

fn text() -> impl Strategy<Value = &'static str> {
    hostile().prop_map(|text| &*text.leak())
}

/// Details of which some are fields, constants and values of the context.
fn details() -> impl Strategy<Value = &'static [DetailFacts]> {
    let one = (
        prop_oneof![
            3 => Just("topic"),
            3 => Just("limit"),
            3 => Just("max_seats"),
            1 => Just("a.b/c"),
            1 => Just("Quo\"te\\\u{2028}"),
            1 => Just(""),
        ],
        any::<u8>(),
        0..3_u32,
        value(),
    );
    prop::collection::vec(one, 0..5).prop_map(|list| {
        let mut details: Vec<DetailFacts> = Vec::new();
        for (name, bits, index, constant) in list {
            let (name, from) = match bits % 4 {
                0 => (name, DetailFrom::Constant(constant.to_string().leak())),
                1 => ("request_id", DetailFrom::Context),
                _ => (
                    name,
                    DetailFrom::Field {
                        index,
                        skip_none: bits % 4 == 2,
                    },
                ),
            };
            if details.iter().all(|other| other.name != name) {
                details.push(DetailFacts {
                    name,
                    kind: Kind::Any,
                    nullable: true,
                    from,
                });
            }
        }
        &*details.leak()
    })
}

fn names(variant: &str, title: &str, anchor: &str) -> Names {
    let lengths = [variant, title, anchor].map(str::len);
    Names::new([variant, title, anchor].concat().leak(), lengths)
}

/// Any entry.
pub fn facts() -> impl Strategy<Value = &'static Entry> {
    let texts = (
        text(),
        text(),
        text(),
        prop::option::of(text()),
        prop::option::of(text()),
        prop::option::of(text()),
    );
    let code = prop_oneof![Just("CARGO_LOST"), Just("cargo/not-declared"), text()];
    let rest = (code, details(), any::<u16>(), prop::option::of(any::<i64>()));
    (texts, rest).prop_map(
        |((message, title, anchor, remediation, category, docs), (code, details, bits, number))| {
            let clean = |text: &'static str| {
                if text.contains(['"', '\\']) || text.contains(char::is_control) {
                    "x"
                } else {
                    text
                }
            };
            let facts = Facts {
                code,
                message,
                // Kebab-case: letters, digits and dashes.
                names: names("Any", title, clean(anchor)),
                remediation,
                category,
                docs,
                number,
                details,
                escapes: true,
                status: [0, 400, 404, 429, 503][usize::from(bits % 5)],
                formatted: bits & 16 != 0,
                violations: bits & 32 != 0,
                retry_field: bits & 64 != 0,
                retry_after: (bits & 128 != 0).then_some(30),
                recovery: (bits & 256 != 0).then_some(Recovery::Retry),
                ..Facts::NEW
            };
            &*Box::leak(Box::new(Entry::new(facts)))
        },
    )
}
