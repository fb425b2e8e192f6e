//! Packer, writer, walker and decoder agree on every entry of the examples and on any other, in every dialect.
//!
//! `oracle` reads the template a second time, in the plainest way there is: over a tree of values, with nothing
//! compiled. Whatever the entry, the values and the texts are, the body is what it says. The oracle also lists
//! what a body says; `carried` holds what was decoded to that.

mod agreement {
    pub mod carried;
    pub mod dialects;
    pub mod entries;
    pub mod error;
    pub mod errors;
    pub mod further;
    pub mod item;
    pub mod oracle;
    pub mod values;
    pub mod ways;
    pub mod wire;
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use agreement::carried::comes_back;
use agreement::entries::{facts, hostile};
use agreement::error::{Packed, Sample, is_constant};
use agreement::oracle::{self, Body};
use agreement::values::{context, sample, values};
use agreement::ways::{Way, built_in, own, types};
use error_core::dialects::Butverify;
use error_core::{ApiError, Catalogued, Context, Entry, Fault, Violation, render};
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn quiet(context: &Context) -> Context {
    context.clone().with_fault_hook(Arc::new(|_: &Fault| ()))
}

/// The body by every way there is, and back.
fn check(way: &Way, error: &Sample, context: &Context) {
    let faults = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&faults);
    let counted = context
        .clone()
        .with_fault_hook(Arc::new(move |_: &Fault| *seen.lock().unwrap() += 1));
    let name = way.spec.name;

    let written = (way.write)(error, &counted);
    let reported = *faults.lock().unwrap();
    let text = std::str::from_utf8(&written).expect("UTF-8");
    let expected = oracle::body(way.spec, error, context);
    assert_eq!(text, &expected.text, "{name}");
    assert_eq!(reported > 0, expected.lacks, "faults of {name}");

    if !text.is_empty() {
        let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(
            (way.walk)(error, &quiet(context)),
            (text.to_owned(), value),
            "{name}"
        );
    }
    if !expected.clashes {
        read_back(way, error, &quiet(context), expected);
    }
}

/// What is answered is what was written, and says to its reader what the template says.
fn read_back(way: &Way, error: &Sample, context: &Context, mut expected: Body) {
    let written = (way.write)(error, context);
    let (status, headers) = if error.entry.status().is_some() {
        let answer = (way.respond)(error, context);
        assert_eq!(answer.body(), &written);
        for (name, _) in &expected.headers {
            let sent = answer.headers().get_all(*name).iter();
            let said = expected.headers.iter().filter(|(other, _)| other == name);
            assert!(sent.eq(said.map(|(_, text)| text)), "{name}");
        }
        (answer.status(), answer.headers().clone())
    } else {
        expected.said.retain(|said| !said.in_header);
        (StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new())
    };
    let decoded = (way.read)(status, &headers, &written);
    assert_eq!(decoded.body(), &written);
    let same = AssertUnwindSafe(|| comes_back(way.spec, error.entry, &expected, status, &decoded));
    assert!(
        catch_unwind(same).is_ok(),
        "{} of {error:#?}:\n{}\n{decoded:#?}",
        way.spec.name,
        expected.text
    );
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_entry_is_written_and_read_as_the_template_says(
        entry in facts(),
        values in values(),
        present: u8,
        text in hostile(),
    ) {
        let (error, context) = (sample(entry, &values), context(present, &text));
        for way in built_in().iter().chain(&own()) {
            check(way, &error, &context);
        }
    }
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn so_is_every_entry_of_the_examples(values in values(), present: u8, text in hostile()) {
        let context = context(present, &text);
        let ways = built_in();
        for one in types() {
            // An internal error never leaves the process: its fallback is an entry too.
            for entry in one.entries.iter().filter(|entry| !entry.is_internal()) {
                let error = sample(entry, &values);
                for (way, pack) in ways.iter().zip(&one.pack) {
                    check(way, &error, &context);
                    let context = quiet(&context);
                    prop_assert_eq!(pack(&error, &context), (way.write)(&error, &context), "{}", way.spec.name);
                }
            }
        }
    }
}

/// Longer than any buffer that is kept.
#[test]
fn long_texts_are_written_and_read() {
    let long = "no \"end\" of it\n\u{2028}\u{1F980} ".repeat(2_500);
    let violation = Violation::new(long.clone(), long.clone()).with_code(long.clone());
    let entry = Packed::LIST.entries.iter().find(|entry| entry.facts().violations);
    let error = Sample {
        entry: entry.expect("an entry with violations"),
        message: long.clone(),
        details: vec![long.clone().into(); 3],
        violations: vec![violation],
        retry: None,
    };
    for way in built_in() {
        check(&way, &error, &context(0xFF, &long));
    }
}

/// Packed at compile time, and compiled when it is written.
#[test]
fn what_is_packed_is_what_is_written() {
    for present in 0..=255 {
        let context = quiet(&context(present, "r-\"7\"\u{2028}\u{1F980}"));
        for way in built_in().iter().chain(&own()) {
            for entry in Packed::LIST.entries {
                let (packed, unknown) = (Packed(entry), &Sample::of(entry) as &dyn ApiError);
                let body = (way.pack)(&packed, &context);
                assert_eq!(
                    body,
                    (way.write)(unknown, &context),
                    "{} in {}",
                    entry.variant(),
                    way.spec.name
                );
            }
        }
    }
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
        let has_holes = facts.formatted || facts.details.iter().any(|detail| !is_constant(detail));
        assert_eq!(is_static, !has_holes, "{}", entry.variant());
    }
}

/// What is read of an error finds its record.
#[test]
fn every_entry_is_found_in_its_catalog() {
    use error_examples::butterbase::CATALOG;
    for record in &CATALOG {
        for way in built_in() {
            for entry in record.carriers().filter(|entry| !entry.is_internal()) {
                let error = Sample {
                    entry,
                    details: vec!["x".into(); entry.facts().details.len()],
                    ..Sample::of(entry)
                };
                let body = (way.write)(&error, &quiet(&Context::new()));
                let decoded = (way.read)(StatusCode::CONFLICT, &HeaderMap::new(), &body);
                let found = CATALOG.find(&decoded).map(|record| record.code());
                assert_eq!(found, Some(entry.code()), "{}", way.spec.name);
            }
        }
    }
}

/// Every code of the catalogs is in one of the types that are tried.
#[test]
fn no_entry_of_the_examples_is_left_out() {
    use error_examples::{bkend, bkend_flat, butterbase, butverify, schema_stack};
    let entries = types().into_iter().flat_map(|one| one.entries);
    let codes: Vec<&str> = entries.map(Entry::code).collect();
    let catalogs = [
        (&butterbase::CATALOG, 51),
        (&bkend_flat::CATALOG, 18),
        (&bkend::CATALOG, 28),
        (&butverify::CATALOG, 14),
        (&schema_stack::CATALOG, 9),
    ];
    for (catalog, count) in catalogs {
        assert_eq!(catalog.len(), count);
        for record in catalog {
            assert!(codes.contains(&record.code()), "{}", record.code());
        }
    }
    assert!(codes.contains(&"common/service-failure") && codes.contains(&"SERVICE_FAILURE"));
}
