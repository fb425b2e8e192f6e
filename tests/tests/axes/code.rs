//! The code: its type, its key, its case, its parts, and places where it is not.

use super::check::answer;

#[test]
fn under_any_key_as_the_value_of_error_name_id_type_or_reason() {
    let error = failure!(
        { body: { "error": code, "name": code, "id": code, "type": code, "reason": code } },
        code = "no_berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(
        404,
        r#"{"error":"no_berth","name":"no_berth","id":"no_berth","type":"no_berth","reason":"no_berth"}"#,
    );
}

#[test]
fn a_number() {
    let error = failure!(
        { body: { "code": number, "as_text": number as text } },
        code = "no_berth", number = -32001, status = 404, message = "Not Found"
    );
    answer(&error)
        .loses("/code")
        .writes(404, r#"{"code":-32001,"as_text":"-32001"}"#);
}

#[test]
fn a_text_of_digits_keeps_its_zeros() {
    let error = failure!(
        { body: { "code": code, "ref": "E{code}" } },
        code = "00042", status = 404, message = "Not Found"
    );
    answer(&error).writes(404, r#"{"code":"00042","ref":"E00042"}"#);
}

#[test]
fn prefixed_and_dotted() {
    let error = failure!(
        { codes: "snake_case.snake_case", body: { "code": "urn:harbor:{code}", "dotted": "harbor.{code[0]}.{code[1]}" } },
        code = "berth.not_found", status = 404, message = "Not Found"
    );
    answer(&error).writes(
        404,
        r#"{"code":"urn:harbor:berth.not_found","dotted":"harbor.berth.not_found"}"#,
    );
}

#[test]
fn cased() {
    let error = failure!(
        {
            codes: "kebab-case",
            body: [
                code as snake_case, code as camelCase, code as PascalCase, code as SCREAMING_SNAKE_CASE,
                code as UPPERCASE, code as lowercase, code as SCREAMING-KEBAB-CASE, "E:{code as PascalCase}",
            ],
        },
        code = "no-such-berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(
        404,
        concat!(
            r#"["no_such_berth","noSuchBerth","NoSuchBerth","NO_SUCH_BERTH","#,
            r#""NOSUCHBERTH","nosuchberth","NO-SUCH-BERTH","E:NoSuchBerth"]"#
        ),
    );
}

#[test]
fn split_into_class_and_code() {
    let error = failure!(
        { codes: "kebab-case/kebab-case", body: { "class": code[0] as PascalCase, "code": code[1] as SCREAMING_SNAKE_CASE } },
        code = "not-found/no-berth", status = 404, message = "Not Found"
    );
    answer(&error).writes(404, r#"{"class":"NotFound","code":"NO_BERTH"}"#);
}

#[test]
fn a_chain_of_refinements() {
    error_core::dialect! {
        Envelope {
            codes: "PascalCase/..",
            body: { "error": { "code": code[0], "inner"?: { "code": code[1], "inner"?: { "code": code[2] } } } },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "BadArgument", status = 400, message = "Bad Request")]
        One,
        #[api_error(code = "BadArgument/Name/Short", status = 400, message = "Bad Request")]
        Three,
    }
    answer(&Failure::One).writes(400, r#"{"error":{"code":"BadArgument"}}"#);
    answer(&Failure::Three).writes(
        400,
        r#"{"error":{"code":"BadArgument","inner":{"code":"Name","inner":{"code":"Short"}}}}"#,
    );
}

#[test]
fn in_a_list() {
    let error = failure!(
        { body: { "errors": [code], "message": message } },
        code = "missing-input", status = 400, message = "Bad"
    );
    answer(&error).writes(400, r#"{"errors":["missing-input"],"message":"Bad"}"#);
}

#[test]
fn its_parts_in_a_list_of_any_length() {
    error_core::dialect! {
        Envelope { codes: "snake_case/..", body: { "codes": [code[0], code[1]?, code[2]?] } }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "a", status = 400, message = "Bad Request")]
        One,
        #[api_error(code = "a/b", status = 400, message = "Bad Request")]
        Two,
        #[api_error(code = "a/b/c", status = 400, message = "Bad Request")]
        Three,
    }
    answer(&Failure::One).writes(400, r#"{"codes":["a"]}"#);
    answer(&Failure::Two).writes(400, r#"{"codes":["a","b"]}"#);
    answer(&Failure::Three).writes(400, r#"{"codes":["a","b","c"]}"#);
}

#[test]
fn in_a_header_only() {
    let error = failure!(
        { headers: { "x-error-code": code, "x-error": "{code as PascalCase}; v=1" }, body: { "message": message } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error)
        .writes(404, r#"{"message":"No berth"}"#)
        .has("x-error-code", "no_berth")
        .has("x-error", "NoBerth; v=1");
}

#[test]
fn in_the_documentation_url_only() {
    let error = failure!(
        { docs: "https://harbor.example/errors/{code}", body: { "type": documentation_url, "title": title } },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).reads("/message", "No Berth").writes(
        404,
        r#"{"type":"https://harbor.example/errors/no_berth","title":"No Berth"}"#,
    );
}

#[test]
fn absent() {
    let error =
        failure!({ body: { "message": message } }, code = "no_berth", status = 404, message = "No berth");
    answer(&error)
        .loses("/code")
        .writes(404, r#"{"message":"No berth"}"#);
}
