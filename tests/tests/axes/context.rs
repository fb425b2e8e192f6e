//! What the request says, headers, media types and times.

use error_core::Context;

use super::check::{answer, answer_in};

#[test]
fn the_request() {
    let error = failure!(
        { body: {
            "code": code, "id": request_id or null, "trace"?: trace_id, "host"?: host, "path"?: request_path, "call"?: context.call,
        } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(404, r#"{"code":"no_berth","id":null}"#);
    let context = Context::new()
        .with_request_id("r-1")
        .with_trace_id("t-1")
        .with_host("harbor.example")
        .with_request_path("/berths/7")
        .with_value("call", 7);
    answer_in(&error, context).writes(
        404,
        r#"{"code":"no_berth","id":"r-1","trace":"t-1","host":"harbor.example","path":"/berths/7","call":7}"#,
    );
}

#[test]
fn the_time() {
    let error = failure!(
        { body: { "code": code, "at": timestamp, "seconds": timestamp as seconds, "millis": timestamp as millis } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    let answer = error_core::respond(&error, &Context::new());
    let body: serde_json::Value = serde_json::from_slice(answer.body()).unwrap();
    let seconds = body["seconds"].as_u64().unwrap();
    assert_eq!(body["millis"].as_u64().unwrap() / 1000, seconds);
    assert!(body["at"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn media_type_and_headers() {
    let error = failure!(
        {
            media_type: "application/vnd.harbor+json",
            headers: { "x-request"?: request_id, "x-kind": ["fault", code] },
            body: { "code": code },
        },
        code = "no_berth", status = 404, message = "Not Found"
    );
    let context = Context::new().with_request_id("r-1");
    answer_in(&error, context)
        .writes(404, r#"{"code":"no_berth"}"#)
        .has("content-type", "application/vnd.harbor+json")
        .has("x-request", "r-1");
}

#[test]
fn the_time_to_wait() {
    let error = failure!(
        { body: { "code": code, "wait": [retry_after, retry_after as millis, retry_after as duration] } },
        code = "full", status = 429, message = "Too Many Requests", retry_after = 3
    );
    answer(&error)
        .writes(429, r#"{"code":"full","wait":[3,3000,"3s"]}"#)
        .has("retry-after", "3");
}
