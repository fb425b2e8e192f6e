//! What the layers outside and the hook learn of an answered error.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::HeaderValue;
use axum::middleware::{self, Next};
use error_core::Entry;
use error_core::layer::ErrorLayer;

use crate::client::Server;
use crate::errors::StoreError;
use crate::service;

#[test]
fn each_error_is_recorded_once_also_with_layers_within_layers() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let layer = {
        let seen = Arc::clone(&seen);
        ErrorLayer::<StoreError>::new().on_answer(move |answered| {
            let line = format!(
                "{} {} {}",
                answered.entry.code(),
                answered.status.as_u16(),
                answered.path
            );
            seen.lock().unwrap().push(line);
        })
    };
    let inner = service::routes().layer(layer.clone());
    let server = Server::start(Router::new().nest("/shop", inner).layer(layer));
    server.get("/shop/items/7").assert_body(200, "7");
    server.get("/shop/items/0").assert_is(410, "gone");
    server.get("/shop/nothing").assert_is(404, "no_route");
    server.get("/nothing").assert_is(404, "no_route");
    server.get("/shop/boom").assert_is(500, "panic");
    assert_eq!(
        *seen.lock().unwrap(),
        [
            "gone 410 /shop/items/0",
            "no_route 404 /shop/nothing",
            "no_route 404 /nothing",
            "panic 500 /shop/boom"
        ]
    );
}

#[test]
fn an_internal_error_is_recorded_as_what_it_is() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let layer = {
        let seen = Arc::clone(&seen);
        ErrorLayer::<StoreError>::new().on_answer(move |answered| {
            seen.lock().unwrap().push((
                answered.entry.code(),
                answered.sent.code(),
                answered.status.as_u16(),
            ));
        })
    };
    let server = Server::start(service::routes().layer(layer));
    server.get("/disk").assert_is(500, "internal");
    server.get("/dropped").assert_body(200, "");
    assert_eq!(*seen.lock().unwrap(), [("disk", "internal", 500)]);
}

#[test]
fn the_entry_is_there_for_the_layers_outside() {
    let show = async |request: axum::extract::Request, next: Next| {
        let mut response = next.run(request).await;
        if let Some(entry) = response.extensions().get::<&'static Entry>() {
            let code = HeaderValue::from_static(entry.code());
            response.headers_mut().insert("x-code", code);
        }
        response
    };
    let app = service::routes()
        .layer(ErrorLayer::<StoreError>::new())
        .layer(middleware::from_fn(show));
    let server = Server::start(app);
    assert_eq!(server.get("/items/0").header("x-code"), Some("gone"));
    assert_eq!(server.get("/nothing").header("x-code"), Some("no_route"));
    assert_eq!(server.get("/items/7").header("x-code"), None);
}

#[test]
fn without_the_layer_errors_are_answered_too() {
    let server = Server::start(service::routes());
    let reply = server.get("/items/0");
    assert_eq!(
        (
            reply.status,
            reply.text("code").as_str(),
            reply.header("x-request-id")
        ),
        (410, "gone", None)
    );
    let reply = server.post_json("/orders", "{}");
    assert_eq!((reply.status, reply.text("code").as_str()), (422, "body_type"));
    server.get("/pages").assert_body(400, "");
}
