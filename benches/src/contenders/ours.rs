//! The same errors, derived.

use error_core::dialects::{Butterbase, ProblemDetails};
use error_core::{
    Answer, ApiError, Catalogued, Context, Dialect, Violation, dialect, render, respond, respond_as,
};

use crate::case::Case;
use crate::fields::FIELDS;
use crate::way::{self, Shape, Way};

dialect! {
    /// Butterbase's envelope, with a place for what is wrong with a request.
    Checked {
        extends: Butterbase,
        body: {
            "error": {
                "details": {
                    "fields": [for violation in violations {
                        "field": violation.path or "",
                        "code"?: violation.code,
                        "message": violation.message,
                    }],
                },
            },
        },
    }
}

dialect! {
    /// The same errors as problem details.
    Problem {
        extends: ProblemDetails,
        body: { "type": "https://docs.example.com/errors/{code as kebab-case}" },
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, docs_base = "https://docs.example.com/errors")]
enum StoreError {
    /// The app is paused.
    #[error("The app is paused")]
    #[api_error(
        code = "APP_PAUSED",
        status = 423,
        remediation = "Resume the app in the dashboard, then repeat the request."
    )]
    Paused,

    /// The app holds as many rows as its plan allows.
    #[error("App {app:?} holds {used} of {limit} rows")]
    #[api_error(
        code = "QUOTA_ROWS_EXCEEDED",
        status = 402,
        remediation = "Delete rows that are no longer needed, or choose a larger plan."
    )]
    OverQuota {
        #[api_error(detail)]
        app: String,
        #[api_error(detail)]
        used: u64,
        #[api_error(detail)]
        limit: u64,
    },
}

/// The request cannot be stored.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{} fields cannot be stored", fields.len())]
#[api_error(
    dialect = Checked,
    docs_base = "https://docs.example.com/errors",
    code = "INPUT_REFUSED",
    status = 422,
    remediation = "Correct the fields, then repeat the request."
)]
struct Refused {
    #[api_error(violations)]
    fields: Vec<Violation>,
}

pub(crate) fn envelope() -> Way {
    Way {
        name: "ours",
        shape: Shape::Envelope,
        body: Some(|case, runs| match case {
            Case::Static => repeat_body::<Butterbase>(runs, &StoreError::Paused),
            Case::Formatted => repeat_body::<Butterbase>(runs, &over_quota()),
            Case::Violations => repeat_body::<Checked>(runs, &refused()),
        }),
        whole: |case, runs| match case {
            Case::Static => repeat_whole(runs, &StoreError::Paused),
            Case::Formatted => repeat_whole(runs, &over_quota()),
            Case::Violations => repeat_whole(runs, &refused()),
        },
        answer: |case| match case {
            Case::Static => respond(&StoreError::Paused, &Context::new()),
            Case::Formatted => respond(&over_quota(), &Context::new()),
            Case::Violations => respond(&refused(), &Context::new()),
        },
    }
}

/// To compare with the crates for problem details.
pub(crate) fn problem() -> Way {
    Way {
        name: Way::PROBLEM,
        shape: Shape::Problem,
        body: Some(|case, runs| match case {
            Case::Static => repeat_body::<Problem>(runs, &StoreError::Paused),
            Case::Formatted => repeat_body::<Problem>(runs, &over_quota()),
            Case::Violations => repeat_body::<Problem>(runs, &refused()),
        }),
        whole: |case, runs| match case {
            Case::Static => repeat_problem(runs, &StoreError::Paused),
            Case::Formatted => repeat_problem(runs, &over_quota()),
            Case::Violations => repeat_problem(runs, &refused()),
        },
        answer: |case| match case {
            Case::Static => respond_as::<Problem>(&StoreError::Paused, &Context::new()),
            Case::Formatted => respond_as::<Problem>(&over_quota(), &Context::new()),
            Case::Violations => respond_as::<Problem>(&refused(), &Context::new()),
        },
    }
}

fn repeat_problem(runs: u32, error: &impl Catalogued) {
    let context = Context::new();
    way::repeat(runs, error, |error| respond_as::<Problem>(error, &context));
}

fn repeat_body<D: Dialect>(runs: u32, error: &impl Catalogued) {
    let context = Context::new();
    way::repeat(runs, error, |error| render::<D>(error, &context));
}

fn repeat_whole(runs: u32, error: &impl Answer) {
    let context = Context::new();
    way::repeat(runs, error, |error| respond(error, &context));
}

fn over_quota() -> StoreError {
    StoreError::OverQuota {
        app: "my-app".to_owned(),
        used: 10_250,
        limit: 10_000,
    }
}

fn refused() -> Refused {
    Refused {
        fields: FIELDS.map(field).into(),
    }
}

/// The texts are the request's own, as those of a validator are.
fn field((path, code, message): (&str, &'static str, &str)) -> Violation {
    Violation::new(path.to_owned(), message.to_owned()).with_code(code)
}
