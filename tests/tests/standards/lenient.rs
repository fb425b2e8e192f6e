//! RFC 9457: what its readers must forgive, one by one.

use error_core::dialects::ProblemDetails;
use error_core::{Decoded, decode};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

fn read(body: &Value) -> Decoded {
    decode::<ProblemDetails>(StatusCode::FORBIDDEN, &HeaderMap::new(), &body.to_string().into())
}

fn whole() -> Value {
    json!({
        "type": "https://example.com/probs/out-of-credit", "title": "No credit", "status": 402,
        "detail": "It costs 50", "instance": "/msgs/abc", "code": "out-of-credit", "remediation": "Pay",
        "errors": [{ "detail": "is too much", "pointer": "#/cost" }], "balance": 30,
    })
}

/// All that is read of a problem, by the names of its members.
fn all(decoded: &Decoded) -> Vec<(&'static str, Option<String>)> {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let title = decoded.title();
    let detail =
        Some(decoded.message()).filter(|message| Some(*message) != title && *message != "is too much");
    vec![
        ("type", text(decoded.documentation_url())),
        ("title", text(title)),
        ("status", Some(decoded.status().to_string())),
        ("detail", text(detail)),
        ("instance", text(decoded.instance())),
        ("code", text(decoded.code())),
        ("remediation", text(decoded.remediation())),
        (
            "errors",
            text(decoded.violations().first().map(error_core::Violation::message)),
        ),
        ("balance", text(decoded.detail_json("balance"))),
    ]
}

/// "If a member's value type does not match the specified type, the member MUST be ignored" (3.1): as if it were not
/// there, and all others are.
macro_rules! ignored {
    ($($test:ident: $name:literal is none of [$($wrong:tt),*];)*) => {$(
        #[test]
        fn $test() {
            let mut without = whole();
            without.as_object_mut().unwrap().remove($name);
            let expected = all(&read(&without));
            assert_ne!(expected, all(&read(&whole())), "the member says something");
            for wrong in [$(json!($wrong)),*] {
                let mut body = whole();
                body[$name] = wrong.clone();
                assert_eq!(all(&read(&body)), expected, "{wrong}");
            }
        }
    )*};
}

ignored! {
    a_type_is_a_text: "type" is none of [7, true, null, ["a"], {"a": 1}];
    a_title_is_a_text: "title" is none of [7, false, null, [], {}];
    a_status_is_a_number: "status" is none of ["402", true, null, [402], {"code": 402}];
    a_detail_is_a_text: "detail" is none of [4.2, true, null, ["It costs 50"], {"text": "It costs 50"}];
    an_instance_is_a_text: "instance" is none of [1, true, null, ["/msgs/abc"], {}];
    a_code_is_a_text: "code" is none of [17, true, null, [], {}];
    a_remediation_is_a_text: "remediation" is none of [17, true, null, [], {}];
    errors_are_a_list: "errors" is none of [17, true, null, "is too much", {"detail": "is too much"}];
}

/// A number that is no status is none either.
#[test]
fn a_status_is_that_of_an_error() {
    for wrong in [
        json!(40.5),
        json!(-1),
        json!(0),
        json!(99),
        json!(200),
        json!(600),
        json!(1e300),
    ] {
        let mut body = whole();
        body["status"] = wrong.clone();
        assert_eq!(read(&body).status(), StatusCode::FORBIDDEN, "{wrong}");
    }
    // As a number may be written.
    let body = decode::<ProblemDetails>(
        StatusCode::FORBIDDEN,
        &HeaderMap::new(),
        &r#"{"status":4.02e2}"#.into(),
    );
    assert_eq!(body.status(), StatusCode::PAYMENT_REQUIRED);
}

/// "Consumers can use the status member to determine what the original status code was" (3.1.2); that of the answer is
/// there too.
#[test]
fn the_status_of_the_answer_may_be_another() {
    let decoded = read(&whole());
    assert_eq!(decoded.status(), StatusCode::PAYMENT_REQUIRED);
    assert_eq!(decoded.answer_status(), StatusCode::FORBIDDEN);
}

/// Items of `errors` of another type, and members of items.
#[test]
fn items_of_another_type_are_ignored() {
    let mut body = whole();
    body["errors"] =
        json!([7, "a", null, [], {}, { "detail": 7 }, { "detail": "b", "pointer": 7, "header": ["x"] }]);
    let decoded = read(&body);
    let [one] = decoded.violations() else {
        panic!("{decoded:?}")
    };
    assert_eq!((one.message(), one.path()), ("b", ""));
}

/// "Clients consuming problem details MUST ignore any such extensions that they don't recognize" (3.2): they are kept as
/// details, and change nothing else; nor does a name that a future version may define (`*`).
#[test]
fn unknown_extensions_change_nothing() {
    let expected = all(&read(&whole()));
    for (name, value) in [
        ("new", json!({ "deep": [1] })),
        ("*future", json!("x")),
        ("", json!(1)),
        ("Type", json!("https://example.com/other")),
        ("details", json!("other")),
        ("message", json!("other")),
        ("error", json!({ "code": "OTHER" })),
    ] {
        let mut body = whole();
        body[name] = value.clone();
        let decoded = read(&body);
        assert_eq!(all(&decoded), expected, "{name}");
        assert_eq!(decoded.detail::<Value>(name).unwrap(), value, "{name}");
    }
}

/// "When this member is not present, its value is assumed to be about:blank" (3.1.1): no page, and so it is where it
/// says so itself.
#[test]
fn a_blank_type_says_no_more_than_the_status() {
    for body in [
        json!({}),
        json!({ "type": "about:blank", "title": "Forbidden", "status": 403 }),
    ] {
        let decoded = read(&body);
        assert_eq!(decoded.code(), None);
        assert_eq!(decoded.message(), "Forbidden");
        assert_eq!(decoded.status(), StatusCode::FORBIDDEN);
    }
}

/// A type is a URI reference (3.1.1): also a relative one, and one that leads nowhere.
#[test]
fn a_type_is_any_reference() {
    for uri in [
        "/types/123",
        "example-problem",
        "tag:mnot@mnot.net,2021-09-17:OutOfLuck",
        "https://iana.org/assignments/http-problem-types#quota-exceeded",
    ] {
        let decoded = read(&json!({ "type": uri }));
        assert_eq!((decoded.documentation_url(), decoded.code()), (Some(uri), None));
    }
}
