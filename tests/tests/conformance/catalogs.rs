//! The example catalogs say what the documents say.

use std::collections::BTreeSet;

use error_core::Entry;
use error_examples::{bkend, schema_stack};

use crate::document::Document;
use crate::json::Json;
use crate::seeds::seeds;

#[test]
fn every_documented_code_is_declared_and_no_other() {
    let mut total = 0;
    for seed in seeds() {
        let declared: BTreeSet<&str> = seed.catalog.iter().map(|record| record.code()).collect();
        let documented: BTreeSet<&str> = seed
            .document
            .codes()
            .iter()
            .filter_map(|row| row.text_of("code"))
            .collect();
        assert_eq!(declared, documented, "{}", seed.document.name);
        total += declared.len();
    }
    assert_eq!(total, 120);
}

#[test]
fn statuses_are_those_of_the_documents() {
    for seed in seeds() {
        for (entry, row) in seed.entries() {
            let documented = row.get("status").or_else(|| row.get("status_documented"));
            if let Some(documented) = documented {
                let status = entry.status().map(|status| u64::from(status.as_u16()));
                assert_eq!(status, documented.number(), "{}", entry.code());
            }
        }
    }
}

#[test]
fn categories_titles_and_anchors_are_those_of_the_documents() {
    for seed in seeds() {
        for (entry, row) in seed.entries() {
            for (member, ours) in [
                ("category", entry.category()),
                ("title", Some(entry.title())),
                ("anchor", Some(entry.anchor())),
            ] {
                if let Some(documented) = row.text_of(member) {
                    assert_eq!(ours, Some(documented), "{member} of {}", entry.code());
                }
            }
        }
    }
}

#[test]
fn audiences_are_those_of_the_documents() {
    for seed in seeds() {
        for (entry, row) in seed.entries() {
            let audience = row.text_of("audience");
            assert_eq!(
                entry.is_internal(),
                audience == Some("audit-log"),
                "{}",
                entry.code()
            );
            assert_eq!(
                entry.status().is_none(),
                audience == Some("cli"),
                "{}",
                entry.code()
            );
        }
    }
}

#[test]
fn there_is_a_sample_of_every_variant() {
    for seed in seeds() {
        let declared: BTreeSet<&str> = seed.entries().map(|(entry, _)| entry.variant()).collect();
        let sampled: BTreeSet<&str> = seed.samples.iter().map(|sample| sample.entry.variant()).collect();
        assert_eq!(sampled, declared, "{}", seed.document.name);
    }
}

#[test]
fn bkends_catalog_lists_the_codes_whose_status_is_not_that_of_the_pattern() {
    let document = Document::read("bkend");
    let documented: BTreeSet<(&str, u64, u64)> = document
        .codes()
        .iter()
        .filter_map(|row| {
            let status = |member| row.get(member).and_then(Json::number);
            Some((
                row.text_of("code")?,
                status("status_documented")?,
                status("status_by_pattern")?,
            ))
        })
        .filter(|(_, documented, pattern)| documented != pattern)
        .collect();
    let listed: BTreeSet<(&str, u64, u64)> = bkend::CATALOG
        .disagreements()
        .map(|it| {
            (
                it.code,
                u64::from(it.written.as_u16()),
                u64::from(it.inferred.as_u16()),
            )
        })
        .collect();
    assert_eq!(documented.len(), 8);
    assert_eq!(listed, documented);
}

#[test]
fn bkends_other_statuses_follow_from_the_code() {
    let disagreeing: BTreeSet<&str> = bkend::CATALOG.disagreements().map(|it| it.code).collect();
    let following = bkend::CATALOG
        .iter()
        .filter(|record| record.status() == record.inferred_status());
    assert_eq!(following.count() + disagreeing.len(), 28);
}

#[test]
fn schema_stack_has_codes_with_several_messages() {
    let messages = |code| {
        let record = schema_stack::CATALOG.get(code).expect("it is declared");
        record
            .carriers()
            .map(Entry::message)
            .collect::<BTreeSet<_>>()
            .len()
    };
    assert_eq!(
        (
            messages("UNAUTHORIZED"),
            messages("NOT_FOUND"),
            messages("FORBIDDEN")
        ),
        (3, 2, 1)
    );
}
