//! The crate problem_details, with its answer for axum.

use axum::body::Body;
use axum::response::IntoResponse;
use bytes::Bytes;
use http::{Response, Uri};
use problem_details::ProblemDetails;
use serde::Serialize;

use super::axum_json::read;
use super::problem_facts::{Problem, page, problems, title};
use crate::by_hand::StoreError;
use crate::way::{ByHand, Shape};

pub(crate) struct Crate;

#[derive(Serialize)]
struct Extensions<'a> {
    code: &'static str,
    remediation: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    app: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    used: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Problem<'a>>>,
}

impl<'a> Extensions<'a> {
    fn new(error: &'a StoreError) -> Self {
        let none = Self {
            code: error.code(),
            remediation: error.remediation(),
            app: None,
            used: None,
            limit: None,
            errors: None,
        };
        match error {
            StoreError::Paused => none,
            StoreError::OverQuota { app, used, limit } => Self {
                app: Some(app),
                used: Some(*used),
                limit: Some(*limit),
                ..none
            },
            StoreError::Refused { fields } => Self {
                errors: Some(problems(fields)),
                ..none
            },
        }
    }
}

fn problem(error: &StoreError) -> ProblemDetails<Extensions<'_>> {
    ProblemDetails::from_status_code(error.status())
        .with_type(Uri::try_from(page(error)).expect("a URL of plain characters"))
        .with_title(title(error))
        .with_detail(error.to_string())
        .with_extensions(Extensions::new(error))
}

fn body(error: &StoreError) -> Bytes {
    Bytes::from(serde_json::to_vec(&problem(error)).expect("no map with keys that are no text"))
}

impl ByHand for Crate {
    const NAME: &'static str = "problem_details";
    const SHAPE: Shape = Shape::Problem;
    const BODY: Option<fn(&StoreError) -> Bytes> = Some(body);
    type Whole = Response<Body>;

    fn whole(error: &StoreError) -> Response<Body> {
        problem(error).into_response()
    }

    fn to_bytes(whole: Response<Body>) -> Response<Bytes> {
        read(whole)
    }
}
