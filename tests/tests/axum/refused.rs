//! What axum, and layers within, answer themselves.

use std::convert::Infallible;
use std::future::Ready;
use std::task::{self, Poll};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use error_core::layer::ErrorLayer;

use crate::client::Server;
use crate::errors::StoreError;
use crate::serve;
use crate::service;

#[test]
fn an_unknown_path_is_the_services_404() {
    let reply = serve().get("/nothing/here?really");
    reply.assert_is(404, "no_route");
    assert_eq!(reply.text("path"), "/nothing/here");
}

#[test]
fn a_405_keeps_allow_where_axum_adds_it_later() {
    let reply = serve().send("DELETE /orders", &[], "");
    reply.assert_is(405, "method");
    assert_eq!(reply.header("allow"), Some("POST"));
}

#[test]
fn around_the_router_the_methods_are_known() {
    let around = Router::new()
        .fallback_service(service::routes())
        .layer(ErrorLayer::<StoreError>::new());
    let reply = Server::start(around).send("DELETE /pages", &[], "");
    reply.assert_is(405, "method");
    assert_eq!(reply.header("allow"), Some("GET,HEAD"));
    assert_eq!(
        reply.json()["details"]["allow"],
        serde_json::json!(["GET", "HEAD"])
    );
}

#[test]
fn a_head_request_gets_the_head_of_the_answer_and_no_body() {
    let server = serve();
    let (head, get) = (
        server.send("HEAD /nothing", &["x-request-id: a"], ""),
        server.send("GET /nothing", &["x-request-id: a"], ""),
    );
    assert_eq!((head.status, head.body.as_str()), (404, ""));
    assert_eq!(head.header("content-type"), get.header("content-type"));
    assert_eq!(
        head.header("content-length"),
        Some(get.body.len().to_string().as_str())
    );
}

#[test]
fn a_layer_that_gives_up_is_a_timeout() {
    serve().get("/slow").assert_is(408, "timeout");
}

#[test]
fn a_service_that_fails_can_be_made_a_refusal() {
    serve().get("/overloaded").assert_is(503, "unavailable");
}

#[test]
fn a_mistake_in_the_service_shows_no_rust_types() {
    let reply = serve().get("/wrong");
    reply.assert_is(500, "internal");
    assert!(!reply.body.contains("String"), "{reply:?}");
}

#[test]
fn a_panic_is_answered_and_the_service_goes_on() {
    let server = serve();
    for path in ["/boom", "/boom/later"] {
        let reply = server.get(path);
        reply.assert_is(500, "panic");
        assert!(!reply.body.contains("secret"), "{reply:?}");
    }
    server.get("/items/7").assert_body(200, "7");
}

#[test]
fn a_panic_in_the_call_itself_is_answered() {
    let app = Router::new()
        .route_service("/", Panics)
        .layer(ErrorLayer::<StoreError>::new());
    Server::start(app).get("/").assert_is(500, "panic");
}

/// Panics before there is a future.
#[derive(Clone)]
struct Panics;

impl tower_service::Service<Request<Body>> for Panics {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut task::Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<Body>) -> Self::Future {
        panic!("the secret of the operator")
    }
}
