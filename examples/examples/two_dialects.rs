//! One service, two envelopes: clients of old get what they know, those that ask for it the standard.

use axum::body::{Body, to_bytes};
use axum::{Router, http::Request, routing::get};
use error_core::dialects::{BkendFlat, ProblemDetails};
use error_core::layer::ErrorLayer;
use error_core::{ApiError, Negotiation, Refusal};
use tower::ServiceExt;

/// What the API answers in; the first is the default.
type Api = (BkendFlat, ProblemDetails);

#[derive(Debug, ApiError)]
#[api_error(dialect = Api, axum)]
enum ShopError {
    #[api_error(code = "SOLD_OUT", status = 409, message = "The {item} is sold out")]
    SoldOut {
        #[api_error(detail)]
        item: &'static str,
    },
    #[api_error(code = "NOT_FOUND", status = 404, message = "Nothing is at this address")]
    NoRoute,
    #[api_error(code = "INTERNAL_ERROR", status = 500, message = "The service failed")]
    Internal,
}

impl From<Refusal> for ShopError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoRoute => Self::NoRoute,
            _ => Self::Internal,
        }
    }
}

fn shop() -> Router {
    // The path decides, and where it does not, `Accept`.
    let negotiation = Negotiation::new().path("/v2", ProblemDetails).accept();
    let tea = get(async || ShopError::SoldOut { item: "tea" });
    Router::new()
        .route("/tea", tea.clone())
        .route("/v2/tea", tea)
        .layer(ErrorLayer::<ShopError>::new().negotiate(negotiation))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for (path, accept) in [
        ("/tea", "*/*"),
        ("/tea", "application/problem+json"),
        ("/v2/coffee", "*/*"),
    ] {
        let request = Request::get(path).header("accept", accept).body(Body::empty())?;
        let answer = runtime.block_on(shop().oneshot(request))?;
        println!("{path}, {accept}: {:?}", answer.headers().get("content-type"));
        let body = runtime.block_on(to_bytes(answer.into_body(), 1000))?;
        println!("{}", String::from_utf8_lossy(&body));
    }
    Ok(())
}
