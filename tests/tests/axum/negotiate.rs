//! One service in two dialects over HTTP: handlers, extractors, axum itself, panics.

use axum::Json;
use axum::Router;
use axum::http::{HeaderName, request};
use axum::routing::{get, post};
use error_core::axum::Checked;
use error_core::dialects::ProblemDetails;
use error_core::layer::ErrorLayer;
use error_core::{ApiError, Negotiation, Refusal, dialect};

use crate::client::{Reply, Server};

dialect! {
    /// The shape of old.
    pub Old { body: { "err": code } }
}

type Api = (Old, ProblemDetails);

#[derive(Debug, ApiError)]
#[api_error(dialect = Api, axum)]
enum ShopError {
    #[api_error(code = "SOLD_OUT", status = 409, message = "It is sold out")]
    SoldOut,
    #[api_error(code = "BAD_FIELD", status = 422, message = "A field is not what it must be")]
    BadField,
    #[api_error(code = "NO_ROUTE", status = 404, message = "Nothing is here")]
    NoRoute,
    #[api_error(code = "METHOD", status = 405, message = "Not this method", headers("Allow" = "GET"))]
    Method,
    #[api_error(code = "BROKEN", status = 500, message = "The service failed", fallback)]
    Broken,
    #[api_error(code = "DISK", status = 507, message = "The disk is full", audience = internal)]
    Disk,
}

impl From<Refusal> for ShopError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoRoute => Self::NoRoute,
            Refusal::Method { .. } => Self::Method,
            Refusal::BodyType { .. } => Self::BadField,
            _ => Self::Broken,
        }
    }
}

/// Of a part of the service that has not moved yet.
#[derive(Debug, ApiError)]
#[api_error(dialect = Old, axum, code = "STILL", status = 400, message = "Still the old one")]
struct Still;

fn routes() -> Router {
    Router::new()
        .route("/sold", get(async || ShopError::SoldOut))
        .route("/disk", get(async || ShopError::Disk))
        .route("/still", get(async || Still))
        .route("/fine", get(async || "fine"))
        .route("/count", post(async |_: Checked<Json<u32>, ShopError>| "counted"))
        .route("/refused", post(async |_: Checked<Json<u32>>| "counted"))
        .route("/boom", get(boom))
}

async fn boom() -> &'static str {
    panic!("the secret of the operator")
}

fn serve(negotiation: Negotiation<Api>) -> Server {
    Server::start(routes().layer(ErrorLayer::<ShopError>::new().negotiate(negotiation)))
}

#[track_caller]
fn is_problem(reply: &Reply, code: &str) {
    let is = (reply.header("content-type"), reply.body.contains(code));
    assert_eq!(is, (Some("application/problem+json"), true), "{reply:?}");
}

#[track_caller]
fn is_old(reply: &Reply, code: &str) {
    let is = (reply.header("content-type"), reply.body.as_str());
    let body = format!(r#"{{"err":"{code}"}}"#);
    assert_eq!(is, (Some("application/json"), body.as_str()), "{reply:?}");
}

const ANSWERS: [(&str, &str, u16, &str); 8] = [
    ("GET /sold", "", 409, "SOLD_OUT"),
    ("GET /disk", "", 500, "BROKEN"),
    ("POST /count", "\"two\"", 422, "BAD_FIELD"),
    ("POST /refused", "\"two\"", 422, "BAD_FIELD"),
    ("GET /nothing", "", 404, "NO_ROUTE"),
    ("PUT /sold", "", 405, "METHOD"),
    ("GET /boom", "", 500, "BROKEN"),
    ("POST /count", "x", 500, "BROKEN"),
];

#[test]
fn whoever_answers_it_is_in_the_dialect_of_the_request() {
    let server = serve(Negotiation::new().accept());
    let json = "content-type: application/json";
    for (start, body, status, code) in ANSWERS {
        let old = server.send(start, &[json], body);
        is_old(&old, code);
        let problem = server.send(start, &[json, "accept: application/problem+json"], body);
        is_problem(&problem, code);
        for reply in [old, problem] {
            assert_eq!(
                (reply.status, reply.header("vary")),
                (status, Some("accept")),
                "{reply:?}"
            );
        }
    }
}

#[test]
fn several_lines_of_accept_are_one() {
    let server = serve(Negotiation::new().accept());
    let lines = [
        "accept: application/json;q=0.5",
        "accept: application/problem+json;q=0.6",
    ];
    is_problem(&server.send("GET /sold", &lines, ""), "SOLD_OUT");
}

#[test]
fn what_is_malformed_or_not_there_gets_the_default() {
    let server = serve(Negotiation::new().accept());
    for accept in [
        "text/html",
        "*/*",
        "application/problem+json;q=7",
        "\"",
        "",
        "\u{e4}/*",
    ] {
        is_old(
            &server.send("GET /sold", &[&format!("accept: {accept}")], ""),
            "SOLD_OUT",
        );
    }
}

#[test]
fn a_head_request_gets_the_head_of_the_choice() {
    let server = serve(Negotiation::new().accept());
    for path in ["/sold", "/nothing", "/boom"] {
        for accept in ["accept: application/problem+json", "accept: application/json"] {
            let lines = [accept, "x-request-id: a"];
            let head = server.send(&format!("HEAD {path}"), &lines, "");
            let get = server.send(&format!("GET {path}"), &lines, "");
            assert_eq!((head.status, head.body.as_str()), (get.status, ""));
            for name in ["content-type", "content-length", "vary"] {
                assert_eq!(head.header(name), get.header(name), "{name}: {head:?}");
            }
        }
    }
}

#[test]
fn a_header_of_the_service_chooses() {
    let version = HeaderName::from_static("api-version");
    let server = serve(Negotiation::new().header(version, "2", ProblemDetails));
    let new = server.send("GET /boom", &["API-Version: 2"], "");
    is_problem(&new, "BROKEN");
    assert_eq!(new.header("vary"), Some("api-version"));
    let old = server.send("GET /boom", &["api-version: 1"], "");
    is_old(&old, "BROKEN");
    assert_eq!(old.header("vary"), Some("api-version"));
}

#[test]
fn the_path_chooses_also_where_routes_are_nested() {
    let layer = || ErrorLayer::<ShopError>::new().negotiate(Negotiation::new().path("/v2", ProblemDetails));
    let both = Router::new().nest("/v1", routes()).nest("/v2", routes());
    let server = Server::start(both.layer(layer()));
    for path in ["sold", "boom", "nothing"] {
        assert_eq!(
            server.get(&format!("/v1/{path}")).header("content-type"),
            Some("application/json")
        );
        let new = server.get(&format!("/v2/{path}"));
        assert_eq!(new.header("content-type"), Some("application/problem+json"));
        assert_eq!(new.header("vary"), None);
    }
    // A layer within sees what the router left of the path, but the one around it has told.
    let within = Router::new().nest("/v2", routes().layer(layer()));
    let server = Server::start(within.layer(ErrorLayer::<ShopError>::new()));
    is_problem(&server.get("/v2/sold"), "SOLD_OUT");
}

#[test]
fn a_rule_of_the_service_chooses() {
    let agent = HeaderName::from_static("user-agent");
    let is_new = |request: &request::Parts| {
        request
            .headers
            .get("user-agent")
            .is_some_and(|agent| agent.as_bytes().starts_with(b"shop/2"))
    };
    let server = serve(Negotiation::new().when([agent], is_new, ProblemDetails));
    is_problem(
        &server.send("GET /sold", &["user-agent: shop/2.1"], ""),
        "SOLD_OUT",
    );
    let old = server.send("GET /sold", &["user-agent: shop/1.9"], "");
    is_old(&old, "SOLD_OUT");
    assert_eq!(old.header("vary"), Some("user-agent"));
}

#[test]
fn the_context_has_the_last_word() {
    let layer = ErrorLayer::<ShopError>::new()
        .negotiate(Negotiation::new().accept())
        .with_context(|request, context| match request.uri.query() {
            Some("old") => context.with_dialect(Old),
            _ => context,
        });
    let server = Server::start(routes().layer(layer));
    let accept = ["accept: application/problem+json"];
    is_old(&server.send("GET /sold?old", &accept, ""), "SOLD_OUT");
    is_problem(&server.send("GET /sold", &accept, ""), "SOLD_OUT");
}

#[test]
fn a_type_that_does_not_list_the_choice_keeps_its_own() {
    let reply =
        serve(Negotiation::new().accept()).send("GET /still", &["accept: application/problem+json"], "");
    is_old(&reply, "STILL");
    assert_eq!(reply.header("vary"), None);
}

#[test]
fn what_is_no_error_is_left_alone() {
    let reply =
        serve(Negotiation::new().accept()).send("GET /fine", &["accept: application/problem+json"], "");
    reply.assert_body(200, "fine");
    assert_eq!(reply.header("vary"), None);
}

#[test]
fn without_rules_the_default_is_sent() {
    let server = Server::start(routes().layer(ErrorLayer::<ShopError>::new()));
    let reply = server.send("GET /sold", &["accept: application/problem+json"], "");
    is_old(&reply, "SOLD_OUT");
    assert_eq!(reply.header("vary"), None);
}
