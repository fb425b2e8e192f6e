//! Telegram, Bot API, making requests: the code is the status, and its phrase begins the text; what to do about
//! it is in `parameters`.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Telegram {
        body: {
            "ok": false,
            "error_code": status,
            "description": "{status as phrase}: {message}",
            "parameters"?: { "retry_after"?: retry_after, ..details },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Telegram)]
enum Failure {
    #[api_error(code = "flood", status = 429, message = "Slow down", retry_after = 35)]
    Flood,
    #[api_error(
        code = "migrated",
        status = 400,
        message = "The group has become a supergroup"
    )]
    Migrated {
        #[api_error(detail)]
        migrate_to_chat_id: i64,
    },
    #[api_error(code = "blocked", status = 403, message = "The user has blocked the bot")]
    Blocked,
}

#[test]
fn parameters() {
    answer(&Failure::Flood)
        .loses("/code")
        .is(
            429,
            json!({
                "ok": false,
                "error_code": 429,
                "description": "Too Many Requests: Slow down",
                "parameters": { "retry_after": 35 },
            }),
        )
        .has("retry-after", "35");
    answer(&Failure::Migrated {
        migrate_to_chat_id: -100_1234,
    })
    .loses("/code")
    .is(
        400,
        json!({
            "ok": false,
            "error_code": 400,
            "description": "Bad Request: The group has become a supergroup",
            "parameters": { "migrate_to_chat_id": -100_1234 },
        }),
    );
    answer(&Failure::Blocked).loses("/code").is(
        403,
        json!({ "ok": false, "error_code": 403, "description": "Forbidden: The user has blocked the bot" }),
    );
}
