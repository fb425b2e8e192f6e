//! Cloudflare, structured errors for agents (blog, RFC 9457 agent error pages): problem details with booleans that
//! follow from who can do what about it.

use std::time::{Duration, SystemTime};

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    CloudflareAgent {
        codes: "snake_case",
        media_type: "application/problem+json",
        docs: "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-{number}/",
        body: {
            "type": documentation_url,
            "title": title,
            "status": status,
            "detail": message,
            "instance"?: request_id,
            "error_code": number,
            "error_name": code,
            "error_category": category,
            "ray_id"?: request_id,
            "timestamp": timestamp,
            "zone"?: host,
            "retryable": match recovery { retry: true, _: false },
            "retry_after"?: retry_after,
            "owner_action_required": match recovery { escalate: true, _: false },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = CloudflareAgent)]
enum Failure {
    #[api_error(
        code = "rate_limited",
        number = 1015,
        category = "rate_limit",
        status = 429,
        message = "Too many requests",
        recovery = retry,
        retry_after = 30
    )]
    RateLimited,
    #[api_error(
        code = "dns_resolution",
        number = 1016,
        category = "dns",
        title = "Origin DNS error",
        status = 530,
        message = "The origin has no address",
        recovery = escalate
    )]
    Dns,
}

#[test]
fn who_can_do_what() {
    let context = || {
        Context::new()
            .with_request_id("9d99a4434fz2d168")
            .with_host("shop.example")
            .with_time(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000))
    };
    answer_in(&Failure::RateLimited, context()).is(
        429,
        json!({
            "type": "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1015/",
            "title": "Rate Limited",
            "status": 429,
            "detail": "Too many requests",
            "instance": "9d99a4434fz2d168",
            "error_code": 1015,
            "error_name": "rate_limited",
            "error_category": "rate_limit",
            "ray_id": "9d99a4434fz2d168",
            "timestamp": "2023-11-14T22:13:20.000Z",
            "zone": "shop.example",
            "retryable": true,
            "retry_after": 30,
            "owner_action_required": false,
        }),
    );
    answer_in(&Failure::Dns, context()).is(
        530,
        json!({
            "type": "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1016/",
            "title": "Origin DNS error",
            "status": 530,
            "detail": "The origin has no address",
            "instance": "9d99a4434fz2d168",
            "error_code": 1016,
            "error_name": "dns_resolution",
            "error_category": "dns",
            "ray_id": "9d99a4434fz2d168",
            "timestamp": "2023-11-14T22:13:20.000Z",
            "zone": "shop.example",
            "retryable": false,
            "owner_action_required": true,
        }),
    );
}
