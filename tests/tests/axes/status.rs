//! The status: in the body, sent as another, and mapped.

use super::check::answer;

#[test]
fn as_number_text_phrase_and_canonical_name() {
    let error = failure!(
        { body: {
            "code": code,
            "status": [status, status as text, status as phrase, status as phrase as snake_case, grpc, grpc as number],
            "line": "HTTP {status} {status as phrase}",
        } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(
        404,
        r#"{"code":"no_berth","status":[404,"404","Not Found","not_found","NOT_FOUND",5],"line":"HTTP 404 Not Found"}"#,
    );
}

#[test]
fn answers_that_are_sent_with_200() {
    let error = failure!(
        { sent_as: 200, body: { "ok": false, "error_code": status, "error": code } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(200, r#"{"ok":false,"error_code":404,"error":"no_berth"}"#);
    // Where the body does not say it, the status of the answer is all there is.
    let error = failure!(
        { sent_as: 200, body: { "ok": false, "error": code } },
        code = "no_berth", status = 404, message = "Error"
    );
    answer(&error)
        .reads("/status", 200)
        .writes(200, r#"{"ok":false,"error":"no_berth"}"#);
}

#[test]
fn statuses_that_the_dialect_maps() {
    error_core::dialect! {
        Envelope {
            status: { 404: ["missing", "gone"], 409: ["taken"], _: 400 },
            sent_as: { 409: 400 },
            body: { "code": code, "status": status, "message": message },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "berth_missing", message = "None")]
        Missing,
        #[api_error(code = "berth_taken", message = "Taken")]
        Taken,
        #[api_error(code = "bad_name", message = "Bad")]
        Bad,
    }
    answer(&Failure::Missing).writes(404, r#"{"code":"berth_missing","status":404,"message":"None"}"#);
    answer(&Failure::Taken).writes(400, r#"{"code":"berth_taken","status":409,"message":"Taken"}"#);
    answer(&Failure::Bad).writes(400, r#"{"code":"bad_name","status":400,"message":"Bad"}"#);
}

#[test]
fn parts_that_depend_on_it() {
    error_core::dialect! {
        Envelope {
            body: match status {
                4xx: { "fault": { "code": code, "message": message } },
                _: { "code": code, "id": request_id or null },
            },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "no_berth", status = 404, message = "No berth")]
        Mine,
        #[api_error(code = "bug", status = 500, message = "Internal Server Error")]
        Yours,
    }
    answer(&Failure::Mine).writes(404, r#"{"fault":{"code":"no_berth","message":"No berth"}}"#);
    answer(&Failure::Yours).writes(500, r#"{"code":"bug","id":null}"#);
}
