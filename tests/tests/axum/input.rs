//! Bodies and parameters that are not what they must be.

use axum::extract::DefaultBodyLimit;
use error_core::layer::ErrorLayer;

use crate::client::Server;
use crate::errors::StoreError;
use crate::serve;
use crate::service;

#[test]
fn a_body_that_is_no_json_is_named_by_line() {
    let reply = serve().post_json("/orders", "{\n  \"lines\": [,]\n}");
    reply.assert_is(400, "body_syntax");
    assert_eq!(reply.json()["details"]["line"], 2);
    serve()
        .post_json("/orders", "{\"lines\": []} trailing")
        .assert_is(400, "body_syntax");
    serve().post_json("/orders", "").assert_is(400, "body_syntax");
}

#[test]
fn a_wrong_field_is_named_by_its_path() {
    let server = serve();
    let cases = [
        (
            r#"{"lines": [{"sku": "a", "quantity": 1}, {"sku": "b", "quantity": "many"}]}"#,
            "lines.1.quantity",
            "must be a whole number",
        ),
        (
            r#"{"lines": [{"sku": 5, "quantity": 1}]}"#,
            "lines.0.sku",
            "must be text",
        ),
        (r#"{"lines": [{"quantity": 1}]}"#, "lines.0.sku", "is missing"),
        (r#"{"lines": {"sku": 1}}"#, "lines", "must be a list"),
        (r#"{"lines": [7]}"#, "lines.0", "must be an object"),
        (
            r#"{"lines": [{"sku": "a", "quantity": -1}]}"#,
            "lines.0.quantity",
            "has a value that is not allowed",
        ),
        (r#"{"lines": [], "note": "hi"}"#, "note", "is not known"),
        (r#"{"lines": [], "lines": []}"#, "lines", "is given twice"),
        ("{}", "lines", "is missing"),
        ("7", "", "must be an object"),
    ];
    for (body, field, problem) in cases {
        let reply = server.post_json("/orders", body);
        reply.assert_is(422, "body_type");
        let details = &reply.json()["details"];
        assert_eq!(
            (details["field"].as_str(), details["problem"].as_str()),
            (Some(field), Some(problem)),
            "{body}"
        );
    }
}

#[test]
fn a_name_that_the_caller_made_up_is_escaped() {
    let reply = serve().post_json("/orders", r#"{"lines": [], "a\"}`\u0001, ": 1}"#);
    reply.assert_is(422, "body_type");
    assert_eq!(reply.json()["details"]["field"], "a\"}`\u{1}, ");
}

#[test]
fn without_the_extractor_the_kind_of_rejection_is_known_still() {
    let server = serve();
    server.post_json("/plain", "{").assert_is(400, "malformed");
    server.post_json("/plain", "{}").assert_is(422, "body_type");
}

#[test]
fn a_body_of_another_type_or_too_large_is_refused() {
    let server = serve();
    server
        .send("POST /orders", &["content-type: text/plain"], "{}")
        .assert_is(415, "media_type");
    server
        .send("POST /orders", &[], "{}")
        .assert_is(415, "media_type");
    let small = service::routes()
        .layer(DefaultBodyLimit::max(10))
        .layer(ErrorLayer::<StoreError>::new());
    Server::start(small)
        .post_json("/orders", r#"{"lines": []}"#)
        .assert_is(413, "too_large");
}

#[test]
fn parameters_are_named_as_fields_are() {
    let server = serve();
    let cases = [
        ("/pages?size=many", "size", "must be a whole number"),
        ("/pages", "size", "is missing"),
        ("/items/seven", "", "must be a whole number"),
    ];
    for (path, field, problem) in cases {
        let reply = server.get(path);
        reply.assert_is(400, "parameter");
        let details = &reply.json()["details"];
        assert_eq!(
            (details["field"].as_str(), details["problem"].as_str()),
            (Some(field), Some(problem)),
            "{path}"
        );
    }
}
