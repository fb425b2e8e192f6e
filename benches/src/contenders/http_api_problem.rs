//! The crate http-api-problem, with its answer for axum.

use axum::body::Body;
use bytes::Bytes;
use http::Response;
use http_api_problem::HttpApiProblem;

use super::axum_json::read;
use super::problem_facts::{page, problems, title};
use crate::by_hand::StoreError;
use crate::way::{ByHand, Shape};

pub(crate) struct Crate;

fn problem(error: &StoreError) -> HttpApiProblem {
    let problem = HttpApiProblem::new(error.status())
        .type_url(page(error))
        .title(title(error))
        .detail(error.to_string())
        .value("code", &error.code())
        .value("remediation", &error.remediation());
    match error {
        StoreError::Paused => problem,
        StoreError::OverQuota { app, used, limit } => problem
            .value("app", app)
            .value("used", used)
            .value("limit", limit),
        StoreError::Refused { fields } => problem.value("errors", &problems(fields)),
    }
}

impl ByHand for Crate {
    const NAME: &'static str = "http-api-problem";
    const SHAPE: Shape = Shape::Problem;
    const BODY: Option<fn(&StoreError) -> Bytes> = Some(|error| problem(error).json_bytes().into());
    type Whole = Response<Body>;

    fn whole(error: &StoreError) -> Response<Body> {
        problem(error).to_axum_response()
    }

    fn to_bytes(whole: Response<Body>) -> Response<Bytes> {
        read(whole)
    }
}
