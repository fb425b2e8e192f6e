//! What is said to people: message, title, hint and documentation.

use error_core::Context;

use super::check::{answer, answer_in};

#[test]
fn absent() {
    let error = failure!({ body: { "code": code } }, code = "no_berth", status = 404, message = "No berth");
    answer(&error)
        .reads("/message", "Not Found")
        .writes(404, r#"{"code":"no_berth"}"#);
}

#[test]
fn optional() {
    error_core::dialect! { Envelope { body: { "code": code, "message"?: message, "title": title or null } } }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "no_berth", status = 404, title = "None", message = "{0}")]
        Said(&'static str),
    }
    answer(&Failure::Said("No berth"))
        .writes(404, r#"{"code":"no_berth","message":"No berth","title":"None"}"#);
    answer(&Failure::Said(""))
        .reads("/message", "None")
        .writes(404, r#"{"code":"no_berth","title":"None"}"#);
}

#[test]
fn under_any_key() {
    let error = failure!(
        { body: { "code": code, "error_description": message, "msg": message, "": message } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(
        404,
        r#"{"code":"no_berth","error_description":"No berth","msg":"No berth","":"No berth"}"#,
    );
}

#[test]
fn an_object() {
    let error = failure!(
        { body: { "code": code, "message": { "lang": language or "en", "value": message } } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(
        404,
        r#"{"code":"no_berth","message":{"lang":"en","value":"No berth"}}"#,
    );
}

#[test]
fn title_beside_detail() {
    let error = failure!(
        { body: { "code": code, "title": title, "detail": message } },
        code = "no_berth", status = 404, message = "No berth for the Ida"
    );
    answer(&error).writes(
        404,
        r#"{"code":"no_berth","title":"No Berth","detail":"No berth for the Ida"}"#,
    );
}

#[test]
fn a_hint() {
    let error = failure!(
        { body: { "code": code, "message": "{message} {remediation}" or message, "hint": remediation or null } },
        code = "no_berth", status = 404, message = "No berth.", remediation = "Wait."
    );
    answer(&error).reads("/message", "No berth. Wait.").writes(
        404,
        r#"{"code":"no_berth","message":"No berth. Wait.","hint":"Wait."}"#,
    );
    let error = failure!(
        { body: { "code": code, "message": "{message} {remediation}" or message, "hint": remediation or null } },
        code = "no_berth", status = 404, message = "None"
    );
    answer(&error).writes(404, r#"{"code":"no_berth","message":"None","hint":null}"#);
}

#[test]
fn documentation_by_code_request_and_operation() {
    let by_code = failure!(
        { docs: "https://harbor.example/errors", body: { "code": code, "url": documentation_url } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&by_code).writes(
        404,
        r#"{"code":"no_berth","url":"https://harbor.example/errors#no-berth"}"#,
    );
    let by_request = failure!(
        { docs: "https://harbor.example/{code}?request={request_id}", body: { "code": code, "url"?: documentation_url } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&by_request).writes(404, r#"{"code":"no_berth"}"#);
    answer_in(&by_request, Context::new().with_request_id("r 9")).writes(
        404,
        r#"{"code":"no_berth","url":"https://harbor.example/no_berth?request=r%209"}"#,
    );
    let by_operation = failure!(
        {
            docs: "https://harbor.example/{context.operation}#{code}",
            headers: { "link"?: "<{documentation_url}>; rel=\"help\"" },
            body: { "code": code, "url"?: documentation_url },
        },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer_in(&by_operation, Context::new().with_value("operation", "moor"))
        .writes(
            404,
            r#"{"code":"no_berth","url":"https://harbor.example/moor#no_berth"}"#,
        )
        .has("link", "<https://harbor.example/moor#no_berth>; rel=\"help\"");
}
