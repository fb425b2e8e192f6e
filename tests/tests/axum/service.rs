//! The errors and the routes that the tests call.

use std::fmt;
use std::future::{Ready, ready};
use std::task::{self, Poll};
use std::time::Duration;

use axum::error_handling::HandleError;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use error_core::axum::Checked;
use error_core::{Context, Refusal};
use serde::Deserialize;

pub use crate::errors::StoreError;

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Status(StatusCode::IM_A_TEAPOT) => panic!("the secret of the operator"),
            Refusal::NoRoute => Self::NoRoute,
            Refusal::Method { allow } => Self::Method { allow },
            Refusal::BodySyntax { position } => Self::BodySyntax {
                line: position.map(|at| at.line),
            },
            Refusal::BodyType { path, problem } => Self::BodyType {
                field: path,
                problem: problem.message(),
            },
            Refusal::Parameter { path, problem, .. } => Self::Parameter {
                field: path,
                problem: problem.message(),
            },
            Refusal::Malformed => Self::Malformed,
            Refusal::MediaType => Self::MediaType,
            Refusal::TooLarge => Self::TooLarge,
            Refusal::Timeout => Self::Timeout,
            Refusal::Unavailable => Self::Unavailable,
            Refusal::Panic => Self::Panic,
            _ => Self::Internal,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    sku: String,
    quantity: u32,
}

#[derive(Deserialize)]
struct Page {
    size: u32,
}

async fn order(Checked(Json(order), _): Checked<Json<Order>, StoreError>) -> String {
    let lines: Vec<_> = order
        .lines
        .iter()
        .map(|line| format!("{} of {}", line.quantity, line.sku))
        .collect();
    lines.join(", ")
}

async fn page(Checked(Query(page), _): Checked<Query<Page>>) -> String {
    page.size.to_string()
}

async fn item(Checked(Path(id), _): Checked<Path<u32>>) -> Result<String, StoreError> {
    if id == 0 {
        Err(StoreError::Gone { id })
    } else {
        Ok(id.to_string())
    }
}

async fn boom_later() -> String {
    tokio::task::yield_now().await;
    panic!("the secret of the operator")
}

async fn json_of_its_own() -> Response {
    (StatusCode::CONFLICT, Json(serde_json::json!({ "mine": true }))).into_response()
}

async fn unauthorized() -> impl IntoResponse {
    (StatusCode::UNAUTHORIZED, [("www-authenticate", "Basic")])
}

async fn spawned() -> String {
    let has_id = |context: &Context| context.request_id().is_some();
    let copy = Context::current(Clone::clone);
    let there = tokio::spawn(async move { (Context::current(has_id), has_id(&copy)) });
    format!("{} {:?}", Context::current(has_id), there.await.ok())
}

/// A layer that says its own in passing, as those of tower-http do.
async fn give_up(request: Request, next: Next) -> Response {
    // Only what never ends is to run into it, however slow the machine.
    let limit = if request.uri().path() == "/slow" {
        1
    } else {
        60_000
    };
    match tokio::time::timeout(Duration::from_millis(limit), next.run(request)).await {
        Ok(mut response) => {
            response
                .headers_mut()
                .insert("access-control-allow-origin", "*".parse().unwrap());
            response
        }
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// A service that fails instead of answering, as those of tower do.
#[derive(Clone)]
struct Overloaded;

impl tower_service::Service<Request> for Overloaded {
    type Response = Response;
    type Error = fmt::Error;
    type Future = Ready<Result<Response, fmt::Error>>;

    fn poll_ready(&mut self, _: &mut task::Context<'_>) -> Poll<Result<(), fmt::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request) -> Self::Future {
        ready(Err(fmt::Error))
    }
}

/// Without the layer of the errors.
pub fn routes() -> Router {
    Router::new()
        .route("/orders", post(order))
        .route(
            "/plain",
            post(async |Json(order): Json<Order>| order.lines.len().to_string()),
        )
        .route("/pages", get(page))
        .route("/items/{id}", get(item))
        .route(
            "/boom",
            get(async || -> String { panic!("the secret of the operator") }),
        )
        .route("/boom/later", get(boom_later))
        .route("/slow", get(async || std::future::pending::<()>().await))
        .route("/wrong", get(async |Extension(text): Extension<String>| text))
        .route("/json", get(json_of_its_own))
        .route("/html", get(async || (StatusCode::NOT_FOUND, Html("<p>"))))
        .route("/unauthorized", get(unauthorized))
        .route("/disk", get(async || StoreError::Disk))
        .route(
            "/dropped",
            get(async || drop(StoreError::Gone { id: 1 }.into_response())),
        )
        .route("/teapot", get(async || StatusCode::IM_A_TEAPOT))
        .route("/spawned", get(spawned))
        .route_service(
            "/overloaded",
            HandleError::new(Overloaded, async |_: fmt::Error| Refusal::Unavailable),
        )
        .layer(middleware::from_fn(give_up))
}

/// The same error at the same time for many: each waits until all of them are there.
pub async fn wait_and_fail(barrier: std::sync::Arc<tokio::sync::Barrier>) -> Result<(), StoreError> {
    barrier.wait().await;
    tokio::task::yield_now().await;
    Err(StoreError::Gone { id: 1 })
}
