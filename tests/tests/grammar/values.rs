//! Constants, wrappers, `?`, `or`, layers and the escape.

use error_core::{ApiError, Context, Custom, Outgoing, Reading, dialect};
use serde::Serializer;

use crate::{alone, both_ways, details, pairs};

dialect! {
    pub Harbor {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "hint": remediation or null, "data": details },
            "see"?: { "page": documentation_url, "open": true },
            "ticket"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(
    code = "BERTH_TAKEN",
    status = 409,
    message = "Berth 7 is taken",
    title = "Taken"
)]
struct Plain;

#[derive(Debug, ApiError)]
#[api_error(code = "BERTH_TAKEN", status = 409, message = "Berth {berth} is taken")]
#[api_error(
    remediation = "Ask for another berth.",
    docs = "https://docs.harbor.example/taken"
)]
struct Full {
    #[api_error(detail)]
    berth: u8,
}

#[test]
fn what_is_there_and_what_stands_there_instead() {
    let decoded = alone::<Harbor>(
        &Plain,
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Berth 7 is taken","hint":null,"data":{}}}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("BERTH_TAKEN"), "Berth 7 is taken")
    );
    assert_eq!((decoded.remediation(), decoded.documentation_url()), (None, None));
    assert_eq!((decoded.request_id(), details(&decoded)), (None, vec![]));

    let decoded = both_ways::<Harbor>(
        &Full { berth: 7 },
        &Context::new().with_request_id("t-1"),
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Berth 7 is taken","hint":"Ask for another berth.","data":{"berth":7}},"see":{"page":"https://docs.harbor.example/taken","open":true},"ticket":"t-1"}"#,
    );
    assert_eq!(decoded.code(), Some("BERTH_TAKEN"));
    assert_eq!(decoded.remediation(), Some("Ask for another berth."));
    assert_eq!(
        decoded.documentation_url(),
        Some("https://docs.harbor.example/taken")
    );
    assert_eq!(decoded.request_id(), Some("t-1"));
    assert_eq!(details(&decoded), pairs([("berth", "7")]));
}

dialect! {
    pub Marina { extends: Harbor, body: { "fault": { "trace"?: trace_id } } }
}

#[test]
fn a_layer_is_laid_over_its_base() {
    let decoded = both_ways::<Marina>(
        &Plain,
        &Context::new().with_trace_id("abc"),
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Berth 7 is taken","hint":null,"data":{},"trace":"abc"}}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.trace_id()),
        (Some("BERTH_TAKEN"), Some("abc"))
    );
    let decoded = alone::<Marina>(
        &Plain,
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Berth 7 is taken","hint":null,"data":{}}}"#,
    );
    assert_eq!(decoded.trace_id(), None);
}

dialect! {
    /// A constant of any JSON type.
    pub Buoy {
        body: { "a": null, "b": -1.5, "c": "x\"\n", "d": [], "e": {}, "f": [1, [true]], "code": code },
    }
}

#[test]
fn constants_are_of_any_type() {
    let decoded = alone::<Buoy>(
        &Plain,
        r#"{"a":null,"b":-1.5,"c":"x\"\n","d":[],"e":{},"f":[1,[true]],"code":"BERTH_TAKEN"}"#,
    );
    assert_eq!(decoded.code(), Some("BERTH_TAKEN"));
}

/// The message in capitals.
struct Loud;

impl Custom for Loud {
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&error.message().to_uppercase())
    }

    fn read(json: &[u8], reading: &mut Reading) {
        if let Ok(text) = serde_json::from_slice::<String>(json) {
            reading.message(text.to_lowercase());
        }
    }
}

dialect! {
    pub Horn { body: { "code": code, "say": custom(Loud) } }
}

#[test]
fn a_type_writes_and_reads_what_the_language_does_not() {
    let decoded = alone::<Horn>(&Plain, r#"{"code":"BERTH_TAKEN","say":"BERTH 7 IS TAKEN"}"#);
    assert_eq!(decoded.message(), "berth 7 is taken");
}

dialect! {
    pub Ship { body: { "code": code, "title": title or message, "why": details.why or title } }
}

#[test]
fn one_word_after_another_is_read_as_the_first() {
    let decoded = alone::<Ship>(&Plain, r#"{"code":"BERTH_TAKEN","title":"Taken","why":"Taken"}"#);
    assert_eq!((decoded.title(), decoded.message()), (Some("Taken"), "Taken"));
    assert_eq!(details(&decoded), pairs([("why", r#""Taken""#)]));
}
