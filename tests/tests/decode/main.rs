//! What was written in a dialect is read back; what is anything else is read as far as it goes.

mod carried;
#[path = "../agreement/dialects.rs"]
mod dialects;
#[path = "../agreement/error.rs"]
mod error;
mod grammar;
mod lenient;
mod mutated;
mod rules;

use std::time::Duration;

use carried::came_back;
use dialects as d;
use error::{Packed, Sample, facts, hostile, is_constant, value};
use error_core::dialects::{Bkend, BkendFlat, Butterbase, Butverify, SchemaStack};
use error_core::{
    ApiError, Catalog, Catalogued, Context, Dialect, Entry, Fault, Violation, decode as read, render,
};
use error_examples::{bkend, bkend_flat, butterbase, butverify, schema_stack};
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;

fn context() -> Context {
    Context::new()
        .with_request_id("req-7 \"\u{1F980}\"")
        .with_fault_hook(std::sync::Arc::new(|_: &Fault| ()))
}

fn violations() -> impl Strategy<Value = Vec<Violation>> {
    let one = (hostile(), hostile(), prop::option::of(hostile()), 0_u8..4).prop_map(
        |(path, message, code, location)| {
            let location = [
                error_core::Location::Body,
                error_core::Location::Query,
                error_core::Location::Path,
                error_core::Location::Header,
            ][usize::from(location)];
            let violation = Violation::new(path, message).at(location);
            match code {
                Some(code) => violation.with_code(code),
                None => violation,
            }
        },
    );
    prop::collection::vec(one, 0..4)
}

/// Writes it, reads it, and compares.
fn there_and_back<D: Dialect>(sample: &Sample) {
    let unknown: &dyn ApiError = sample;
    let body = render::<D>(&unknown, &context());
    let status = sample.entry.status().unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let decoded = read::<D>(status, &HeaderMap::new(), &body);
    assert_eq!(decoded.body(), &body);
    assert_eq!(decoded.answer_status(), status);
    came_back(D::SPEC, sample, &decoded);
}

/// Every entry of a catalog that is ever sent, with these values.
fn catalog<D: Dialect>(catalog: &'static Catalog, values: &Sample) {
    let entries = catalog
        .iter()
        .flat_map(|record| record.carriers().collect::<Vec<_>>());
    for entry in entries.filter(|entry| !entry.is_internal()) {
        let details = entry.facts().details.len();
        there_and_back::<D>(&Sample {
            entry,
            message: values.message.clone(),
            details: values.details.iter().cycle().take(details).cloned().collect(),
            violations: values.violations.clone(),
            retry: values.retry,
        });
    }
}

fn values() -> impl Strategy<Value = Sample> {
    static NONE: Entry = Entry::new(error_core::__private::Facts::NEW);
    (
        hostile(),
        prop::collection::vec(value(), 3..6),
        violations(),
        prop::option::of(0..5_000_u64),
    )
        .prop_map(|(message, details, violations, retry)| Sample {
            entry: &NONE,
            message,
            details,
            violations,
            retry: retry.map(Duration::from_millis),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_entry_of_the_catalogs_comes_back(values in values()) {
        catalog::<Butterbase>(&butterbase::CATALOG, &values);
        catalog::<BkendFlat>(&bkend_flat::CATALOG, &values);
        catalog::<Bkend>(&bkend::CATALOG, &values);
        catalog::<Butverify>(&butverify::CATALOG, &values);
        catalog::<SchemaStack>(&schema_stack::CATALOG, &values);
    }

    #[test]
    fn any_error_comes_back(entry in facts(), values in values()) {
        let sample = Sample { entry, ..values };
        there_and_back::<Butterbase>(&sample);
        there_and_back::<BkendFlat>(&sample);
        there_and_back::<Bkend>(&sample);
        there_and_back::<SchemaStack>(&sample);
        there_and_back::<d::Harbor>(&sample);
        there_and_back::<d::Barge>(&sample);
        there_and_back::<d::Customs>(&sample);
        there_and_back::<d::Pilot>(&sample);
        there_and_back::<d::Manifest>(&sample);
        there_and_back::<d::Beacon>(&sample);
        there_and_back::<d::Lock>(&sample);
    }
}

#[test]
fn what_is_packed_comes_back() {
    for entry in Packed::LIST.entries {
        let body = render::<d::Harbor>(&Packed(entry), &context());
        let decoded = read::<d::Harbor>(StatusCode::CONFLICT, &HeaderMap::new(), &body);
        came_back(d::Harbor::SPEC, &Sample::of(entry), &decoded);
        assert_eq!(
            decoded.entry_in(Packed::LIST).map(Entry::code),
            Some(entry.code())
        );
        for detail in entry.facts().details.iter().filter(|detail| is_constant(detail)) {
            assert!(decoded.detail_json(detail.name).is_some(), "{}", detail.name);
        }
    }
}
