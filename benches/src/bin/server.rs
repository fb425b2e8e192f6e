//! A service to put under load: a route that answers 429, and one that answers 200 with as many bytes.
//!
//! Prints its port. `/cpu` says what it took of the processor so far, in microseconds; `/stop` ends it.

use std::io::Write as _;
use std::process::exit;
use std::sync::LazyLock;

use axum::body::Body;
use axum::response::Response;
use axum::{Router, routing::get};
use bytes::Bytes;
use error_core::{ApiError, Context, Refusal, dialects::Butterbase, layer::ErrorLayer, render};
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;
use tokio::net::TcpListener;
use tower_layer::Identity;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, axum, docs_base = "https://docs.example.com/errors")]
enum ServiceError {
    #[error("Too many requests were made")]
    #[api_error(
        code = "RATE_LIMITED",
        status = 429,
        remediation = "Wait a minute, then repeat the request."
    )]
    Limited,

    #[error("App {app:?} made {used} of {limit} requests")]
    #[api_error(
        code = "QUOTA_REQUESTS_EXCEEDED",
        status = 429,
        remediation = "Wait for the next day, or choose a larger plan."
    )]
    OverQuota {
        #[api_error(detail)]
        app: String,
        #[api_error(detail)]
        used: u64,
        #[api_error(detail)]
        limit: u64,
    },

    #[error("The service failed")]
    #[api_error(code = "SERVICE_FAILED", status = 500, remediation = "Repeat the request.")]
    Failed,
}

/// What the layer makes of what axum refuses; no request here is.
impl From<Refusal> for ServiceError {
    fn from(_: Refusal) -> Self {
        Self::Failed
    }
}

impl ServiceError {
    fn over_quota() -> Self {
        Self::OverQuota {
            app: "my-app".to_owned(),
            used: 10_250,
            limit: 10_000,
        }
    }
}

async fn limited() -> Result<(), ServiceError> {
    Err(ServiceError::Limited)
}

async fn over_quota() -> Result<(), ServiceError> {
    Err(ServiceError::over_quota())
}

/// The finished body as a 429, by hand: no library can do with less.
async fn limit() -> Response {
    static BODY: LazyLock<&[u8]> = LazyLock::new(|| body(&ServiceError::Limited));
    let mut response = ready(&BODY);
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response
}

/// As many bytes as `limited` sends.
async fn limited_ok() -> Response {
    static BODY: LazyLock<&[u8]> = LazyLock::new(|| body(&ServiceError::Limited));
    ready(&BODY)
}

/// As many bytes as `over_quota` sends.
async fn over_quota_ok() -> Response {
    static BODY: LazyLock<&[u8]> = LazyLock::new(|| body(&ServiceError::over_quota()));
    ready(&BODY)
}

fn body(error: &ServiceError) -> &'static [u8] {
    Box::leak(Vec::from(render::<Butterbase>(error, &Context::new())).into_boxed_slice())
}

fn ready(body: &'static [u8]) -> Response {
    let mut response = Response::new(Body::from(Bytes::from_static(body)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

async fn cpu() -> String {
    getrusage(UsageWho::RUSAGE_SELF).map_or_else(
        |error| error.to_string(),
        |usage| {
            (usage.user_time() + usage.system_time())
                .num_microseconds()
                .to_string()
        },
    )
}

async fn stop() {
    exit(0)
}

fn routes(prefix: &str) -> Router {
    Router::new()
        .route(&format!("/{prefix}/limited"), get(limited))
        .route(&format!("/{prefix}/limited-ok"), get(limited_ok))
        .route(&format!("/{prefix}/over-quota"), get(over_quota))
        .route(&format!("/{prefix}/over-quota-ok"), get(over_quota_ok))
        .route(&format!("/{prefix}/limit"), get(limit))
}

async fn serve() -> std::io::Result<()> {
    let layered = routes("layered").route_layer(ErrorLayer::<ServiceError>::new());
    let idle = routes("idle").route_layer(Identity::new());
    let app = routes("plain")
        .merge(layered)
        .merge(idle)
        .route("/cpu", get(cpu))
        .route("/stop", get(stop));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    axum::serve(listener, app).await
}

fn main() -> std::io::Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?
        .block_on(serve())
}
