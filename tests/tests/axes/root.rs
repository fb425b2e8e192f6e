//! What the envelope is made of: its root, wrappers, siblings and constants.

use error_core::Violation;

use super::check::answer;

#[test]
fn an_object() {
    let error = failure!(
        { body: { "code": code, "message": message } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(404, r#"{"code":"no_berth","message":"No berth"}"#);
}

#[test]
fn an_array() {
    let error = failure!(
        { body: [status, code, message] },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(404, r#"[404,"no_berth","No berth"]"#);
}

#[test]
fn a_bare_list_of_errors() {
    let two = [
        Violation::new("name", "is blank"),
        Violation::new("age", "is odd"),
    ];
    let error = invalid!(
        { body: [for error in errors { "code": code, "at"?: error.path, "say": error.message }] },
        two, code = "bad", status = 422, message = "Bad"
    );
    answer(&error).reads("/message", "is blank").writes(
        422,
        r#"[{"code":"bad","at":"name","say":"is blank"},{"code":"bad","at":"age","say":"is odd"}]"#,
    );
    let error = invalid!(
        { body: [for error in errors { "code": code, "at"?: error.path, "say": error.message }] },
        [], code = "bad", status = 422, message = "Bad"
    );
    answer(&error).writes(422, r#"[{"code":"bad","say":"Bad"}]"#);
}

#[test]
fn a_bare_list_of_texts() {
    let error = failure!(
        { headers: { "x-code": code }, body: [message] },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error)
        .writes(404, r#"["No berth"]"#)
        .has("x-code", "no_berth");
}

#[test]
fn a_bare_text() {
    let error = failure!({ body: message }, code = "no_berth", status = 404, message = "No berth");
    answer(&error).loses("/code").writes(404, r#""No berth""#);
}

#[test]
fn wrappers_several_deep_with_siblings() {
    let error = failure!(
        { body: {
            "version": "2.0",
            "response": { "ok": false, "errors": { "error": [{ "code": code, "text": message }], "count": 1 } },
            "data": null,
        } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(
        404,
        concat!(
            r#"{"version":"2.0","response":{"ok":false,"errors":{"error":[{"code":"no_berth","text":"No berth"}],"#,
            r#""count":1}},"data":null}"#
        ),
    );
}

#[test]
fn constants_of_any_type() {
    let error = failure!(
        { body: {
            "code": code, "text": "a \"b\"", "zero": 0, "less": -1, "part": 0.5, "yes": true, "no": false, "null": null,
            "object": {}, "list": [], "deep": { "list": [1, "two", [null]] },
        } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).reads("/message", "Not Found").writes(
        404,
        concat!(
            r#"{"code":"no_berth","text":"a \"b\"","zero":0,"less":-1,"part":0.5,"yes":true,"no":false,"null":null,"#,
            r#""object":{},"list":[],"deep":{"list":[1,"two",[null]]}}"#
        ),
    );
}

#[test]
fn constants_that_depend_on_the_class_or_the_value_of_the_status() {
    error_core::dialect! {
        Envelope {
            body: {
                "code": code,
                "status": match status { 4xx: "fail", _: "error" },
                "kind"?: match status { 404 | 410: "missing", 409: "conflict" },
                "level": match status { 500: 3, 5xx: 2, _: 1 },
            },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "gone", status = 410, message = "Gone")]
        Gone,
        #[api_error(code = "full", status = 503, message = "Service Unavailable")]
        Full,
        #[api_error(code = "bug", status = 500, message = "Internal Server Error")]
        Bug,
    }
    answer(&Failure::Gone).writes(
        410,
        r#"{"code":"gone","status":"fail","kind":"missing","level":1}"#,
    );
    answer(&Failure::Full).writes(503, r#"{"code":"full","status":"error","level":2}"#);
    answer(&Failure::Bug).writes(500, r#"{"code":"bug","status":"error","level":3}"#);
}

#[test]
fn no_body() {
    let error = failure!(
        { headers: { "x-code": code }, body: none },
        code = "no_berth", status = 404, message = "No berth"
    );
    let answer = error_core::respond(&error, &error_core::Context::new());
    assert_eq!(answer.body(), "");
    assert_eq!(answer.headers()["x-code"], "no_berth");
}
