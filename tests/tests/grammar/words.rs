//! The table of words, each in each of its forms.

use std::time::{Duration, UNIX_EPOCH};

use error_core::{ApiError, Context, Location, Recovery, Violation, dialect};
use serde_json::json;

use crate::{alone, both_ways};

#[derive(Debug, ApiError)]
#[api_error(
    code = "BERTH_TAKEN",
    status = 409,
    number = 17,
    message = "It is taken",
    title = "Berth Taken",
    remediation = "Take another",
    category = "On Water",
    recovery = retry,
    docs = "https://x.example/taken"
)]
struct Taken {
    #[api_error(retry_after)]
    wait: Duration,
    #[api_error(detail)]
    max_seats: u8,
}

const TAKEN: Taken = Taken {
    wait: Duration::from_millis(64_500),
    max_seats: 4,
};

/// One body for each form, and what is read of it.
macro_rules! words {
    ($($name:ident: $body:tt => $json:literal, |$decoded:ident| $read:expr => $expected:expr;)*) => {$(
        #[test]
        fn $name() {
            dialect! { Form { codes: "SCREAMING_SNAKE_CASE", body: $body } }
            let context = Context::new()
                .with_request_id("r-1")
                .with_request_path("/a/b")
                .with_trace_id("t-1")
                .with_host("x.example")
                .with_instance("/i/1")
                .with_language("en")
                .with_value("call", json!([1, null]))
                .with_time(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
            let $decoded = both_ways::<Form>(&TAKEN, &context, $json);
            assert_eq!($read, $expected);
        }
    )*};
}

words! {
    code: { "x": code } => r#"{"x":"BERTH_TAKEN"}"#, |d| d.code() => Some("BERTH_TAKEN");
    code_as_kebab_case: { "x": code as kebab-case } => r#"{"x":"berth-taken"}"#, |d| d.code() => Some("BERTH_TAKEN");
    code_as_snake_case: { "x": code as snake_case } => r#"{"x":"berth_taken"}"#, |d| d.code() => Some("BERTH_TAKEN");
    code_as_camel_case: { "x": code as camelCase } => r#"{"x":"berthTaken"}"#, |d| d.code() => Some("BERTH_TAKEN");
    code_as_pascal_case: { "x": code as PascalCase } => r#"{"x":"BerthTaken"}"#, |d| d.code() => Some("BERTH_TAKEN");
    // Where its words end is lost; it is known all the same.
    code_as_lowercase: { "x": code as lowercase } => r#"{"x":"berthtaken"}"#, |d| d.has_code("BERTH_TAKEN") => true;
    code_as_uppercase: { "x": code as UPPERCASE } => r#"{"x":"BERTHTAKEN"}"#, |d| d.has_code("BERTH_TAKEN") => true;
    number: { "x": number } => r#"{"x":17}"#, |d| d.number() => Some(17);
    number_as_text: { "x": number as text } => r#"{"x":"17"}"#, |d| d.number() => Some(17);
    status: { "x": status } => r#"{"x":409}"#, |d| d.status().as_u16() => 409;
    status_as_text: { "x": status as text } => r#"{"x":"409"}"#, |d| d.status().as_u16() => 409;
    status_as_phrase: { "x": status as phrase } => r#"{"x":"Conflict"}"#, |d| d.status().as_u16() => 409;
    status_as_phrase_as_a_case: { "x": status as phrase as lowercase } => r#"{"x":"conflict"}"#, |d| d.status().as_u16() => 409;
    grpc: { "x": grpc } => r#"{"x":"ABORTED"}"#, |d| d.grpc() => Some("ABORTED");
    grpc_as_number: { "x": grpc as number } => r#"{"x":10}"#, |d| d.grpc() => Some("ABORTED");
    grpc_as_a_case: { "x": grpc as PascalCase } => r#"{"x":"Aborted"}"#, |d| d.grpc() => Some("ABORTED");
    message: { "x": message } => r#"{"x":"It is taken"}"#, |d| d.message() => "It is taken";
    title: { "x": title } => r#"{"x":"Berth Taken"}"#, |d| d.title() => Some("Berth Taken");
    title_as_a_case: { "x": title as kebab-case } => r#"{"x":"berth-taken"}"#, |d| d.title() => Some("berth-taken");
    remediation: { "x": remediation } => r#"{"x":"Take another"}"#, |d| d.remediation() => Some("Take another");
    category: { "x": category } => r#"{"x":"On Water"}"#, |d| d.category() => Some("On Water");
    recovery: { "x": recovery } => r#"{"x":"retry"}"#, |d| d.recovery() => Some(Recovery::Retry);
    recovery_as_a_case: { "x": recovery as UPPERCASE } => r#"{"x":"RETRY"}"#, |d| d.recovery() => Some(Recovery::Retry);
    documentation_url: { "x": documentation_url } => r#"{"x":"https://x.example/taken"}"#, |d| d.documentation_url() => Some("https://x.example/taken");
    retry_after: { "x": retry_after } => r#"{"x":65}"#, |d| d.retry_after() => Some(Duration::from_secs(65));
    retry_after_as_fraction: { "x": retry_after as fraction } => r#"{"x":64.5}"#, |d| d.retry_after() => Some(TAKEN.wait);
    retry_after_as_millis: { "x": retry_after as millis } => r#"{"x":64500}"#, |d| d.retry_after() => Some(TAKEN.wait);
    retry_after_as_duration: { "x": retry_after as duration } => r#"{"x":"64.5s"}"#, |d| d.retry_after() => Some(TAKEN.wait);
    retry_after_as_text: { "x": retry_after as text } => r#"{"x":"65"}"#, |d| d.retry_after() => Some(Duration::from_secs(65));
    details: { "x": details } => r#"{"x":{"max_seats":4}}"#, |d| d.detail::<u8>("max_seats").ok() => Some(4);
    details_as_a_case: { "x": details as camelCase } => r#"{"x":{"maxSeats":4}}"#, |d| d.detail::<u8>("max_seats").ok() => Some(4);
    details_as_text: { "x": details as text } => r#"{"x":{"max_seats":"4"}}"#, |d| d.detail::<u8>("max_seats").ok() => Some(4);
    one_detail: { "x": details.max_seats } => r#"{"x":4}"#, |d| d.detail::<u8>("max_seats").ok() => Some(4);
    timestamp: { "x": timestamp } => r#"{"x":"2023-11-14T22:13:20.123Z"}"#, |d| d.time() => Some(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    timestamp_as_seconds: { "x": timestamp as seconds } => r#"{"x":1700000000}"#, |d| d.time() => Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
    timestamp_as_millis: { "x": timestamp as millis } => r#"{"x":1700000000123}"#, |d| d.time() => Some(UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
    request_id: { "x"?: request_id } => r#"{"x":"r-1"}"#, |d| d.request_id() => Some("r-1");
    request_path: { "x"?: request_path } => r#"{"x":"/a/b"}"#, |d| d.request_path() => Some("/a/b");
    trace_id: { "x"?: trace_id } => r#"{"x":"t-1"}"#, |d| d.trace_id() => Some("t-1");
    host: { "x"?: host } => r#"{"x":"x.example"}"#, |d| d.host() => Some("x.example");
    instance: { "x"?: instance } => r#"{"x":"/i/1"}"#, |d| d.instance() => Some("/i/1");
    language: { "x"?: language } => r#"{"x":"en"}"#, |d| d.language() => Some("en");
    context: { "x"?: context.call } => r#"{"x":[1,null]}"#, |d| d.context::<serde_json::Value>("call").unwrap() => json!([1, null]);
    a_text: "{code as kebab-case}: {message} {{{number}}}" => r#""berth-taken: It is taken {17}""#,
        |d| (d.code().unwrap().to_owned(), d.message().to_owned(), d.number()) => ("BERTH_TAKEN".to_owned(), "It is taken".to_owned(), Some(17));
}

#[derive(Debug, ApiError)]
#[api_error(code = "BAD", status = 422, message = "Bad")]
struct Bad {
    #[api_error(violations)]
    faults: Vec<Violation>,
}

fn bad() -> Bad {
    let fault = Violation::new("lines.0.sku", "is odd")
        .at(Location::Query)
        .with_code("ODD_SKU")
        .with_number(7)
        .with_title("Odd")
        .with_status(http::StatusCode::CONFLICT)
        .with_category("Form")
        .with_remediation("Even it")
        .with_documentation_url("u")
        .with_detail("max_size", 9);
    Bad { faults: vec![fault] }
}

/// One body for each form of an item's words.
macro_rules! items {
    ($($name:ident: $item:tt => $json:literal, |$one:ident| $read:expr => $expected:expr;)*) => {$(
        #[test]
        fn $name() {
            dialect! { Form { body: [for v in violations $item] } }
            let decoded = alone::<Form>(&bad(), $json);
            let [$one] = decoded.violations() else { panic!("{decoded:?}") };
            assert_eq!($read, $expected);
        }
    )*};
}

items! {
    item_path: { "x"?: v.path } => r#"[{"x":"lines.0.sku"}]"#, |v| v.path() => "lines.0.sku";
    item_path_as_brackets: { "x"?: v.path as brackets } => r#"[{"x":"lines[0].sku"}]"#, |v| v.path() => "lines.0.sku";
    item_path_as_pointer: { "x"?: v.path as pointer } => r#"[{"x":"/lines/0/sku"}]"#, |v| v.path() => "lines.0.sku";
    item_path_as_fragment: { "x"?: v.path as fragment } => r##"[{"x":"#/lines/0/sku"}]"##, |v| v.path() => "lines.0.sku";
    item_path_in_segments: { "x": [..v.path] } => r#"[{"x":["lines",0,"sku"]}]"#, |v| v.path() => "lines.0.sku";
    item_path_in_a_place: { "b"?: v.path in body, "q"?: v.path in query } => r#"[{"q":"lines.0.sku"}]"#, |v| (v.location(), v.path()) => (Location::Query, "lines.0.sku");
    item_location: { "x": v.location, "m": v.message } => r#"[{"x":"query","m":"is odd"}]"#, |v| v.location() => Location::Query;
    item_location_as_a_case: { "x": v.location as UPPERCASE, "m": v.message } => r#"[{"x":"QUERY","m":"is odd"}]"#, |v| v.location() => Location::Query;
    item_code: { "x"?: v.code } => r#"[{"x":"ODD_SKU"}]"#, |v| v.code() => Some("ODD_SKU");
    item_number: { "x"?: v.number, "m": v.message } => r#"[{"x":7,"m":"is odd"}]"#, |v| v.number() => Some(7);
    item_message: { "x": v.message } => r#"[{"x":"is odd"}]"#, |v| v.message() => "is odd";
    item_title: { "x"?: v.title } => r#"[{"x":"Odd"}]"#, |v| v.title() => Some("Odd");
    item_status: { "x"?: v.status } => r#"[{"x":409}]"#, |v| v.status() => Some(http::StatusCode::CONFLICT);
    item_category: { "x"?: v.category } => r#"[{"x":"Form"}]"#, |v| v.category() => Some("Form");
    item_remediation: { "x"?: v.remediation } => r#"[{"x":"Even it"}]"#, |v| v.remediation() => Some("Even it");
    item_documentation_url: { "x"?: v.documentation_url } => r#"[{"x":"u"}]"#, |v| v.documentation_url() => Some("u");
    item_details: { "x": v.details as camelCase } => r#"[{"x":{"maxSize":9}}]"#, |v| v.details().next() => Some(("max_size", &json!(9)));
    item_detail: { "x"?: v.details.max_size } => r#"[{"x":9}]"#, |v| v.details().next() => Some(("max_size", &json!(9)));
}
