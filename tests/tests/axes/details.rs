//! Details: in one place, spread, listed, mapped, each at a place of its own.

use super::check::answer;

macro_rules! detailed {
    ({ $($template:tt)* }) => {
        failure!({ $($template)* }, code = "over", status = 429, message = "Too Many Requests", detail(max_seats = 40, topic = "seats"))
    };
}

macro_rules! plain {
    ({ $($template:tt)* }) => {
        failure!({ $($template)* }, code = "over", status = 429, message = "Too Many Requests")
    };
}

#[test]
fn an_object() {
    answer(&detailed!({ body: { "code": code, "data": details } }))
        .writes(429, r#"{"code":"over","data":{"max_seats":40,"topic":"seats"}}"#);
    answer(&plain!({ body: { "code": code, "data": details } })).writes(429, r#"{"code":"over","data":{}}"#);
    answer(&plain!({ body: { "code": code, "data"?: details } })).writes(429, r#"{"code":"over"}"#);
}

#[test]
fn flattened() {
    answer(&detailed!({ body: { "code": code, ..details } }))
        .writes(429, r#"{"code":"over","max_seats":40,"topic":"seats"}"#);
}

#[test]
fn a_text() {
    answer(&detailed!({ body: { "code": code, "data": "{details.max_seats} {details.topic}" } }))
        .reads("/details/max_seats", "40")
        .writes(429, r#"{"code":"over","data":"40 seats"}"#);
}

#[test]
fn an_array() {
    answer(&detailed!({ body: { "code": code, "data": [for detail in details detail.value] } }))
        .loses("/details")
        .writes(429, r#"{"code":"over","data":[40,"seats"]}"#);
    answer(&detailed!({ body: { "code": code, "data": [details] } })).writes(
        429,
        r#"{"code":"over","data":[{"max_seats":40,"topic":"seats"}]}"#,
    );
}

#[test]
fn a_list_of_objects() {
    answer(&detailed!({ body: { "code": code, "data": [for detail in details { "key": detail.name as kebab-case, "value": detail.value }] } }))
        .writes(
            429,
            r#"{"code":"over","data":[{"key":"max-seats","value":40},{"key":"topic","value":"seats"}]}"#,
        );
}

#[test]
fn a_list_of_texts() {
    answer(&detailed!({ body: { "code": code, "data": [for detail in details "{detail.name}={detail.value}"] } }))
        .reads("/details/max_seats", "40")
        .writes(429, r#"{"code":"over","data":["max_seats=40","topic=seats"]}"#);
}

#[test]
fn a_list_of_single_members() {
    answer(&detailed!({ body: { "code": code, "data": [for detail in details { "{detail.name}": detail.value }] } }))
        .writes(429, r#"{"code":"over","data":[{"max_seats":40},{"topic":"seats"}]}"#);
}

#[test]
fn a_map_to_texts_or_objects() {
    answer(&detailed!({ body: { "code": code, "data": details as camelCase as text } }))
        .reads("/details/max_seats", "40")
        .writes(429, r#"{"code":"over","data":{"maxSeats":"40","topic":"seats"}}"#);
    answer(&detailed!({ body: { "code": code, "data": { for detail in details { detail.name: { "is": detail.value } } } } }))
        .writes(429, r#"{"code":"over","data":{"max_seats":{"is":40},"topic":{"is":"seats"}}}"#);
}

#[test]
fn an_explicit_null_and_an_empty_list() {
    answer(&plain!({ body: { "code": code, "data": details or null, "list": [for detail in details detail.name] } }))
        .writes(429, r#"{"code":"over","data":null,"list":[]}"#);
}

#[test]
fn one_at_a_place_of_its_own() {
    answer(&detailed!({ body: { "code": code, "seats": details.max_seats, "rest": details } }))
        .writes(429, r#"{"code":"over","seats":40,"rest":{"topic":"seats"}}"#);
    answer(&detailed!({ body: { "code": code, "of": { "{details.topic}": details.max_seats } } }))
        .writes(429, r#"{"code":"over","of":{"seats":40}}"#);
}
