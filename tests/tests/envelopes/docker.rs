//! Docker registry (OCI distribution), error codes: a list of errors with details of any kind.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Docker {
        codes: "SCREAMING_SNAKE_CASE",
        challenge: "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"",
        headers: { "docker-distribution-api-version": "registry/2.0" },
        body: {
            "errors": [for error in errors {
                "code": error.code,
                "message": error.message,
                "detail"?: error.details,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Docker)]
enum Failure {
    #[api_error(code = "MANIFEST_UNKNOWN", status = 404, message = "No such manifest")]
    Unknown {
        #[api_error(detail = "Tag")]
        tag: &'static str,
    },
    #[api_error(code = "UNAUTHORIZED", status = 401, message = "Say who you are")]
    Unauthorized(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn a_detail() {
    answer(&Failure::Unknown { tag: "latest" })
        .is(
            404,
            json!({ "errors": [{
                "code": "MANIFEST_UNKNOWN",
                "message": "No such manifest",
                "detail": { "Tag": "latest" },
            }] }),
        )
        .has("docker-distribution-api-version", "registry/2.0");
}

#[test]
fn several() {
    let denied = |action| {
        Violation::new("", "is not allowed")
            .with_code("DENIED")
            .with_detail("Action", action)
    };
    answer(&Failure::Unauthorized(vec![denied("pull"), denied("push")]))
        .reads("/code", "DENIED")
        .reads("/message", "is not allowed")
        .is(
            401,
            json!({ "errors": [
                { "code": "DENIED", "message": "is not allowed", "detail": { "Action": "pull" } },
                { "code": "DENIED", "message": "is not allowed", "detail": { "Action": "push" } },
            ] }),
        )
        .has(
            "www-authenticate",
            "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"",
        );
}
