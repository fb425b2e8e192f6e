//! What the example catalogs answer with has the documented shape.

use crate::document::Document;
use crate::json::Json;
use crate::samples::{self, CAUSE, Sample};
use crate::seeds::seeds;

#[test]
fn every_body_has_the_documented_members_in_their_order() {
    for seed in seeds() {
        for sample in seed.samples.iter().filter(|sample| seed.is_sent(sample.entry)) {
            let body = Json::read(&sample.body);
            assert_eq!(
                body.members(),
                expected(&seed.document, sample),
                "{}",
                sample.entry.variant()
            );
        }
    }
}

/// The members of the envelope, with those of the code in their place.
fn expected(document: &Document, sample: &Sample) -> Vec<String> {
    let row = document.row(sample.entry.code());
    let has_violations = sample.entry.code() == "VALIDATION_ERROR";
    let mut members = Vec::new();
    for member in document.members() {
        match member {
            "error.<field>..." => {
                let fields = row.get("fields").expect("every code lists its fields").items();
                members.extend(
                    fields
                        .iter()
                        .filter_map(Json::text)
                        .map(|field| format!("error.{field}")),
                );
            }
            "error.details" if document.name == "schema_stack" && !has_violations => {}
            _ => members.push(member.to_owned()),
        }
    }
    members
}

#[test]
fn serde_is_given_the_same_body() {
    for sample in seeds().iter().flat_map(|seed| &seed.samples) {
        assert_eq!(sample.serialized, String::from_utf8_lossy(&sample.body));
    }
}

#[test]
fn codes_messages_and_constants_are_in_their_places() {
    for seed in seeds() {
        for sample in seed.samples.iter().filter(|sample| seed.is_sent(sample.entry)) {
            let body = Json::read(&sample.body);
            let error = body.get("error").expect("every envelope has an error");
            let code = error.text().or_else(|| error.text_of("code"));
            assert_eq!(code, Some(sample.entry.code()));
            let message = body.text_of("message").or_else(|| error.text_of("message"));
            assert!(!message.expect("every envelope has a message").is_empty());
            let constant = [("success", "bkend"), ("ok", "butverify")]
                .into_iter()
                .find(|(_, name)| seed.document.name == *name);
            if let Some((member, _)) = constant {
                assert_eq!(body.get(member), Some(&Json::Scalar(false.into())));
            }
        }
    }
}

#[test]
fn butterbase_gives_advice_a_page_and_an_object_of_details() {
    let document = Document::read("butterbase");
    let base = document.documentation_base().expect("the page has a URL");
    for sample in samples::butterbase() {
        let body = Json::read(&sample.body);
        let error = body.get("error").expect("every envelope has an error");
        let anchor = document
            .row(sample.entry.code())
            .text_of("anchor")
            .expect("every code has an anchor");
        assert_eq!(error.text_of("remediation"), sample.entry.remediation());
        assert_eq!(
            error.text_of("documentation_url"),
            Some(format!("{base}#{anchor}").as_str())
        );
        assert!(
            matches!(error.get("details"), Some(Json::Object(_))),
            "{}",
            sample.entry.code()
        );
    }
}

#[test]
fn answers_have_the_headers_of_their_status() {
    for seed in seeds() {
        for sample in &seed.samples {
            let headers = sample.answer.headers();
            let status = sample.answer.status().as_u16();
            assert_eq!(headers["content-type"], "application/json");
            assert_eq!(
                headers.contains_key("www-authenticate"),
                status == 401,
                "{}",
                sample.entry.variant()
            );
            if status == 429 {
                let seconds = headers["retry-after"].to_str().map(str::parse::<u64>);
                assert!(
                    matches!(seconds, Ok(Ok(1..))),
                    "{}: {seconds:?}",
                    sample.entry.variant()
                );
            }
        }
    }
}

#[test]
fn a_wait_is_rounded_up_to_whole_seconds() {
    let samples = samples::butterbase();
    let limited = samples
        .iter()
        .find(|sample| sample.entry.code() == "QUOTA_RATE_LIMIT")
        .expect("it is sampled");
    assert_eq!(limited.answer.headers()["retry-after"], "7");
    let body: serde_json::Value = serde_json::from_slice(&limited.body).expect("it is JSON");
    assert_eq!(body["error"]["details"]["retry_after"], 7);
}

#[test]
fn no_cause_reaches_a_client() {
    for sample in seeds().iter().flat_map(|seed| &seed.samples) {
        for body in [&sample.body, sample.answer.body()] {
            assert!(
                !String::from_utf8_lossy(body).contains(CAUSE),
                "{}",
                sample.entry.variant()
            );
        }
    }
}

#[test]
fn what_is_for_the_audit_log_is_never_sent() {
    let internal: Vec<Sample> = samples::butverify()
        .into_iter()
        .filter(|sample| sample.entry.is_internal())
        .collect();
    assert_eq!(internal.len(), 2);
    for sample in internal {
        assert_eq!(sample.answer.status(), 500);
        for body in [&sample.body, sample.answer.body()] {
            assert_eq!(
                Json::read(body)
                    .get("error")
                    .and_then(|error| error.text_of("code")),
                Some("internal")
            );
        }
    }
}

#[test]
fn what_has_no_status_is_rendered_but_not_answered_with() {
    let samples = samples::butverify();
    let network = samples
        .iter()
        .find(|sample| sample.entry.code() == "network")
        .expect("it is sampled");
    let code = |body: &[u8]| {
        Json::read(body)
            .get("error")
            .and_then(|error| error.text_of("code").map(str::to_owned))
    };
    assert_eq!(code(&network.body).as_deref(), Some("network"));
    assert_eq!(code(network.answer.body()).as_deref(), Some("internal"));
    assert_eq!(network.answer.status(), 500);
}
