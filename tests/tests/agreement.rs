//! Packer, writer and walker give the same answer for every entry, and it is what the template says.
//!
//! `oracle` reads the template a second time, in the plainest way there is: over a tree of values, with nothing
//! compiled. Whatever the entry, the values and the texts are, the body is what it says.

mod agreement {
    pub mod dialects;
    pub mod error;
    pub mod map;
    pub mod oracle;
}

use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use agreement::dialects::{self as d};
use agreement::error::{Packed, Sample, facts, hostile};
use error_core::dialects::{Bkend, BkendFlat, Butterbase, Butverify, SchemaStack};
use error_core::{ApiError, Catalogued, Context, Dialect, Fault, Violation, envelope, render};
use proptest::prelude::*;

/// A context of which `present` says, bit by bit, what it has.
fn context(present: u8, text: &str) -> Context {
    let mut context = Context::new().with_time(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    if present & 1 != 0 {
        context = context.with_request_id(text);
    }
    if present & 2 != 0 {
        context = context.with_trace_id("").with_instance("/i/1");
    }
    if present & 4 != 0 {
        context = context.with_value("call", serde_json::json!([text, {"n": 1.5}]));
    }
    context
}

/// The body by every way there is.
fn check<D: Dialect>(error: &Sample, context: &Context) -> Result<(), TestCaseError> {
    let faults = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&faults);
    let context = context
        .clone()
        .with_fault_hook(Arc::new(move |_: &Fault| *seen.lock().unwrap() += 1));

    let unknown: &dyn ApiError = error;
    let written = render::<D>(&unknown, &context);
    let reported = *faults.lock().unwrap();
    let text = std::str::from_utf8(&written).expect("UTF-8");
    let expected = agreement::oracle::body(D::SPEC, error, &context);
    prop_assert_eq!(text, &expected.text, "{} of {:?}", D::SPEC.name, error);
    prop_assert_eq!(
        reported > 0,
        expected.lacks,
        "faults of {} of {:?}",
        D::SPEC.name,
        error
    );

    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let walked = envelope::<D>(&unknown, &context);
    prop_assert_eq!(serde_json::to_string(&walked).unwrap(), text);
    prop_assert_eq!(serde_json::to_value(&walked).unwrap(), value);
    Ok(())
}

macro_rules! in_all_dialects {
    ($check:ident($($argument:expr),*)) => {{
        $check::<Butterbase>($($argument),*)?;
        $check::<BkendFlat>($($argument),*)?;
        $check::<Bkend>($($argument),*)?;
        $check::<Butverify>($($argument),*)?;
        $check::<SchemaStack>($($argument),*)?;
        $check::<d::Harbor>($($argument),*)?;
        $check::<d::Marina>($($argument),*)?;
        $check::<d::Pier>($($argument),*)?;
        $check::<d::Ferry>($($argument),*)?;
        $check::<d::Barge>($($argument),*)?;
        $check::<d::Customs>($($argument),*)?;
        $check::<d::Pilot>($($argument),*)?;
        $check::<d::Manifest>($($argument),*)?;
        $check::<d::Dock>($($argument),*)?;
        $check::<d::Beacon>($($argument),*)?;
        $check::<d::Lock>($($argument),*)?;
        $check::<d::Nest>($($argument),*)?;
        $check::<d::Twins>($($argument),*)?;
        $check::<d::Arms>($($argument),*)?;
        $check::<d::Crew>($($argument),*)?;
        $check::<d::Hold>($($argument),*)?;
        $check::<d::Docks>($($argument),*)?;
        $check::<d::Spoken>($($argument),*)?;
    }};
}

fn segment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("lines".to_owned()),
        Just("0".to_owned()),
        Just("17".to_owned()),
        Just("a/b~c d".to_owned()),
        hostile()
    ]
}

fn violation() -> impl Strategy<Value = Violation> {
    let path = prop::collection::vec(segment(), 0..4).prop_map(|parts| parts.join("."));
    let rest = (
        hostile(),
        prop::option::of(hostile()),
        prop::option::of(hostile()),
        any::<u8>(),
    );
    (path, rest).prop_map(|(path, (message, code, title, bits))| {
        let mut violation = Violation::new(path, message);
        if let Some(code) = code {
            violation = violation.with_code(code);
        }
        if let Some(title) = title {
            violation = violation.with_title(title).with_number(i64::from(bits) - 100);
        }
        if bits & 1 != 0 {
            violation = violation
                .at(error_core::Location::Query)
                .with_detail("max_size", i64::from(bits));
        }
        if bits & 2 != 0 {
            violation = violation
                .with_documentation_url("https://x.example/\"y\"")
                .with_detail("z", "");
        }
        violation
    })
}

fn sample() -> impl Strategy<Value = Sample> {
    let values = (
        hostile(),
        prop::collection::vec(agreement::error::value(), 3..=3),
        prop::collection::vec(violation(), 0..3),
        prop::option::of(0..5_000_u64),
    );
    (facts(), values).prop_map(|(entry, (message, details, violations, retry))| Sample {
        entry,
        message,
        details,
        violations: if entry.facts().violations {
            violations
        } else {
            Vec::new()
        },
        retry: retry.map(Duration::from_millis),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_body_is_what_the_template_says(error in sample(), present in 0_u8..8, text in hostile()) {
        let context = context(present, &text);
        in_all_dialects!(check(&error, &context));
    }
}

/// Packed at compile time, and compiled when it is written.
fn check_packed<D: Dialect>(context: &Context) -> Result<(), TestCaseError> {
    for entry in Packed::LIST.entries {
        let error = Packed(entry);
        let unknown: &dyn ApiError = &error;
        let packed = render::<D>(&error, context);
        prop_assert_eq!(
            &packed,
            &render::<D>(&unknown, context),
            "{} in {}",
            entry.variant(),
            D::SPEC.name
        );
        let sample = Sample::of(entry);
        let expected = agreement::oracle::body(D::SPEC, &sample, context).text;
        prop_assert_eq!(&packed, expected.as_bytes());
    }
    Ok(())
}

#[test]
fn what_is_packed_is_what_is_written() -> Result<(), TestCaseError> {
    let quiet = |context: Context| context.with_fault_hook(Arc::new(|_: &Fault| ()));
    for present in 0..8 {
        in_all_dialects!(check_packed(&quiet(context(present, "r-\"7\"\u{2028}\u{1F980}"))));
    }
    Ok(())
}

#[test]
fn a_body_without_holes_is_static() {
    for entry in Packed::LIST.entries {
        let error = Packed(entry);
        let (first, second) = (
            render::<Butverify>(&error, &Context::new()),
            render::<Butverify>(&error, &Context::new()),
        );
        let is_static = first.as_ptr() == second.as_ptr();
        let facts = entry.facts();
        let has_holes = facts.formatted
            || facts
                .details
                .iter()
                .any(|detail| !agreement::error::is_constant(detail));
        assert_eq!(is_static, !has_holes, "{}", entry.variant());
    }
}
