//! What is left as it is.

use axum::http::HeaderValue;
use axum::middleware::{self, Next};
use error_core::layer::ErrorLayer;

use crate::client::Server;
use crate::errors::StoreError;
use crate::serve;
use crate::service;

#[test]
fn the_services_own_errors_go_out_as_they_are() {
    let reply = serve().get("/items/0");
    reply.assert_is(410, "gone");
    assert_eq!(reply.json()["details"]["id"], 0);
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn what_was_given_a_form_on_purpose_keeps_it() {
    let server = serve();
    server.get("/json").assert_body(409, r#"{"mine":true}"#);
    server.get("/html").assert_body(404, "<p>");
    let all = service::routes().layer(ErrorLayer::<StoreError>::new().replace_if(|_| true));
    let all = Server::start(all);
    all.get("/html").assert_is(404, "no_route");
    let none = service::routes().layer(ErrorLayer::<StoreError>::new().replace_if(|_| false));
    Server::start(none).get("/nothing").assert_body(404, "");
}

#[test]
fn an_error_for_all_that_is_left_does_not_change_a_status() {
    let reply = serve().get("/unauthorized");
    reply.assert_body(401, "");
    assert_eq!(reply.header("www-authenticate"), Some("Basic"));
}

#[test]
fn what_fails_in_the_layer_leaves_the_response() {
    serve().get("/teapot").assert_body(418, "");
    let hook = ErrorLayer::<StoreError>::new().on_answer(|_| panic!("the log is full"));
    Server::start(service::routes().layer(hook))
        .get("/items/0")
        .assert_is(410, "gone");
}

#[test]
fn headers_of_inner_layers_survive() {
    let cookie = async |request: axum::extract::Request, next: Next| {
        let mut response = next.run(request).await;
        response
            .headers_mut()
            .insert("set-cookie", HeaderValue::from_static("seen=1"));
        response
            .headers_mut()
            .insert("etag", HeaderValue::from_static("\"1\""));
        response
    };
    let app = service::routes()
        .layer(middleware::from_fn(cookie))
        .layer(ErrorLayer::<StoreError>::new());
    let reply = Server::start(app).get("/nothing");
    reply.assert_is(404, "no_route");
    assert_eq!(
        (reply.header("set-cookie"), reply.header("etag")),
        (Some("seen=1"), None)
    );
}

#[test]
fn grpc_has_a_form_of_its_own() {
    let reply = serve().send("POST /nothing", &["content-type: application/grpc+proto"], "");
    reply.assert_body(404, "");
    assert!(reply.header("x-request-id").is_some());
}
