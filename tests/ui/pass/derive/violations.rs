//! Violations are anything that can be iterated by reference.

use std::borrow::Cow;
use std::collections::VecDeque;

use core::ops::ControlFlow;
use error_core::{ApiError, AsViolation, Violation};

#[derive(Debug)]
struct Missing(&'static str);

impl AsViolation for Missing {
    fn as_violation(&self) -> Cow<'_, Violation> {
        Cow::Owned(Violation::new(self.0, "is required"))
    }
}

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "INVALID", status = 422, message = "Some fields are wrong")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "MISSING", status = 422, message = "Some fields are missing")]
    Missing {
        #[api_error(violations)]
        fields: VecDeque<Missing>,
    },
}

fn paths(error: &Failure) -> Vec<String> {
    let mut paths = Vec::new();
    error.violations(&mut |violation| {
        paths.push(violation.path().to_owned());
        ControlFlow::Continue(())
    });
    paths
}

fn main() {
    assert_eq!(paths(&Failure::Invalid(vec![Violation::new("name", "is blank")])), ["name"]);
    assert_eq!(paths(&Failure::Missing { fields: [Missing("age")].into() }), ["age"]);
}
