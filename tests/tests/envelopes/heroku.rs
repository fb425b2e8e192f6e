//! Heroku, Platform API reference, errors: a versioned media type, and a page for some codes.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Heroku {
        codes: "snake_case",
        media_type: "application/vnd.heroku+json; version=3",
        headers: { "request-id"?: request_id, "ratelimit-remaining"?: context.remaining },
        body: { "id": code, "message": message, "url"?: documentation_url },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Heroku)]
enum Failure {
    #[api_error(
        code = "rate_limit",
        status = 429,
        message = "Too many requests",
        docs = "https://devcenter.heroku.com/articles/platform-api-reference#rate-limits"
    )]
    RateLimit,
    #[api_error(code = "not_found", status = 404, message = "No such app")]
    NotFound,
}

#[test]
fn a_page_where_there_is_one() {
    let context = Context::new().with_request_id("r-1").with_value("remaining", 0);
    answer_in(&Failure::RateLimit, context)
        .is(
            429,
            json!({
                "id": "rate_limit",
                "message": "Too many requests",
                "url": "https://devcenter.heroku.com/articles/platform-api-reference#rate-limits",
            }),
        )
        .has("content-type", "application/vnd.heroku+json; version=3")
        .has("ratelimit-remaining", "0");
    answer_in(&Failure::NotFound, Context::new())
        .is(404, json!({ "id": "not_found", "message": "No such app" }));
}
