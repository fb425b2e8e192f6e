//! Google reCAPTCHA and Cloudflare Turnstile, verifying the response: a list of bare codes, sent as 200.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    ReCaptcha {
        codes: "kebab-case",
        sent_as: 200,
        body: { "success": false, "error-codes": [for error in errors error.code] },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ReCaptcha)]
enum Failure {
    #[api_error(code = "timeout-or-duplicate", status = 400, message = "Too late")]
    TooLate,
    #[api_error(code = "bad-request", status = 400, message = "Something is missing")]
    Missing(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn bare_codes() {
    answer(&Failure::TooLate)
        .reads("/status", 200)
        .reads("/message", "Error")
        .is(
            200,
            json!({ "success": false, "error-codes": ["timeout-or-duplicate"] }),
        );
    let problems = vec![
        Violation::new("secret", "is missing").with_code("missing-input-secret"),
        Violation::new("response", "is missing").with_code("missing-input-response"),
    ];
    answer(&Failure::Missing(problems))
        .reads("/status", 200)
        .reads("/message", "Error")
        .reads("/code", "missing-input-secret")
        .loses("/violations/*/path")
        .loses("/violations/*/message")
        .is(
            200,
            json!({
                "success": false,
                "error-codes": ["missing-input-secret", "missing-input-response"],
            }),
        );
}
