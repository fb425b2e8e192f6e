//! The id and the context of each request.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use error_core::Context;
use error_core::layer::ErrorLayer;

use crate::client::Server;
use crate::errors::StoreError;
use crate::serve;
use crate::service;

#[test]
fn every_response_has_a_request_id() {
    let server = serve();
    let ids: Vec<_> = ["/items/7", "/items/0", "/nothing", "/boom", "/json"]
        .map(|path| server.get(path).header("x-request-id").expect("an id").to_owned())
        .into();
    assert!(
        ids.iter()
            .all(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())),
        "{ids:?}"
    );
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

#[test]
fn the_callers_id_is_taken_where_it_is_sane() {
    let id_for = |line: &str| {
        let reply = serve().send("GET /nothing", &[line], "");
        reply.assert_is(404, "no_route");
        reply.header("x-request-id").map(str::to_owned)
    };
    assert_eq!(
        id_for("x-request-id: order-7/a=b").as_deref(),
        Some("order-7/a=b")
    );
    assert_ne!(id_for("x-request-id: a\"b").as_deref(), Some("a\"b"));
    assert_ne!(
        id_for(&format!("x-request-id: {}", "a".repeat(129))).map(|id| id.len()),
        Some(129)
    );
}

#[test]
fn requests_at_the_same_time_do_not_see_each_others_context() {
    const TOGETHER: usize = 24;
    let barrier = Arc::new(tokio::sync::Barrier::new(TOGETHER));
    let app = Router::new()
        .route(
            "/together",
            get(move || service::wait_and_fail(Arc::clone(&barrier))),
        )
        .layer(ErrorLayer::<StoreError>::new());
    let server = Server::start(app);
    std::thread::scope(|threads| {
        for i in 0..TOGETHER {
            let server = &server;
            threads.spawn(move || {
                let reply = server.send("GET /together", &[&format!("x-request-id: caller-{i}")], "");
                reply.assert_is(410, "gone");
                assert_eq!(reply.text("request_id"), format!("caller-{i}"));
            });
        }
    });
}

#[test]
fn the_context_does_not_follow_a_spawned_task() {
    serve()
        .get("/spawned")
        .assert_body(200, "true Some((false, true))");
}

#[test]
fn the_service_adds_to_the_context() {
    let layer = ErrorLayer::<StoreError>::new()
        .with_context(|request, context| context.with_request_path(format!("{}!", request.method)));
    let reply = Server::start(service::routes().layer(layer)).get("/nothing");
    assert_eq!(reply.text("path"), "GET!");
}

#[test]
fn host_language_and_trace_are_read_from_the_request() {
    let show = async || {
        Context::current(|context| format!("{:?}", [context.host(), context.language(), context.trace_id()]))
    };
    let app = Router::new()
        .route("/", get(show))
        .layer(ErrorLayer::<StoreError>::new());
    let headers = [
        "accept-language: fr;q=0.5, de-CH",
        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    ];
    let reply = Server::start(app).send("GET /", &headers, "");
    reply.assert_body(
        200,
        r#"[Some("shop.example"), Some("de-CH"), Some("0af7651916cd43dd8448eb211c80319c")]"#,
    );
}
