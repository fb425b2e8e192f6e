//! Two or three axes at once.

use error_core::{Context, Location, Violation};

use super::check::{answer, answer_in};

fn two() -> [Violation; 2] {
    [
        Violation::new("lines.0.sku", "is unknown")
            .with_code("unknown")
            .with_detail("max", 9),
        Violation::new("page", "is odd").at(Location::Query),
    ]
}

#[test]
fn a_bare_list_with_codes_as_numbers_and_pointers() {
    let error = invalid!(
        { body: [for e in errors { "code": e.number as text, "status": status as text, "source"?: { "pointer": e.path as pointer }, "detail": e.message }] },
        [Violation::new("a.b", "is odd").with_number(7), Violation::new("", "is empty")],
        code = "bad", number = 42, status = 422, message = "Bad"
    );
    answer(&error)
        .loses("/code")
        .reads("/number", 7)
        .reads("/violations/1/number", 42)
        .reads("/message", "is odd")
        .writes(
            422,
            concat!(
                r#"[{"code":"7","status":"422","source":{"pointer":"/a/b"},"detail":"is odd"},"#,
                r#"{"code":"42","status":"422","detail":"is empty"}]"#
            ),
        );
}

#[test]
fn sent_with_200_in_an_array_with_the_status_as_text() {
    let error = failure!(
        { sent_as: 200, body: ["error", status as text, { "is": code, "say": message }] },
        code = "no_berth", status = 404, message = "No berth"
    );
    answer(&error).writes(200, r#"["error","404",{"is":"no_berth","say":"No berth"}]"#);
}

#[test]
fn wrapped_with_a_split_code_and_spread_details_in_a_case() {
    let error = failure!(
        { codes: "snake_case.snake_case", body: { "fault": { "domain": code[0], "reason": code[1] as camelCase, ..details as PascalCase }, "ok": 0 } },
        code = "port.no_berth", status = 404, message = "Not Found", detail(max_mass = 9, deep_draft = true)
    );
    answer(&error)
        .reads(
            "/details",
            serde_json::json!({ "max_mass": 9, "deep_draft": true }),
        )
        .writes(
            404,
            r#"{"fault":{"domain":"port","reason":"noBerth","MaxMass":9,"DeepDraft":true},"ok":0}"#,
        );
}

#[test]
fn a_map_of_violations_beside_the_code_in_a_header_and_an_object_as_message() {
    let error = invalid!(
        {
            headers: { "x-code": code },
            body: { "message": { "text": message, "lang": language or "en" }, "fields": { for v in violations { v.path or "_": [{ "say": v.message, "rule"?: v.code, ..v.details }] } } },
        },
        two(), code = "bad", status = 422, message = "Bad"
    );
    answer(&error)
        .reads("/violations/1/location", "body")
        .writes(
            422,
            concat!(
                r#"{"message":{"text":"Bad","lang":"en"},"fields":{"#,
                r#""lines.0.sku":[{"say":"is unknown","rule":"unknown","max":9}],"page":[{"say":"is odd"}]}}"#
            ),
        )
        .has("x-code", "bad");
}

#[test]
fn a_tree_in_the_place_of_details_with_the_request_in_context() {
    let error = invalid!(
        { body: { "code": code as PascalCase, "at": { "id": request_id or "", "path"?: request_path }, "details": { for v in violations { v.path as nested: { "_": [{ "say": v.message, "code"?: v.code, "more"?: v.details }] } } } } },
        [two()[0].clone()], code = "bad_lines", status = 422, message = "Bad"
    );
    let context = Context::new().with_request_id("r").with_request_path("/a");
    answer_in(&error, context)
        .reads("/code", "BadLines")
        .reads("/message", "is unknown")
        .writes(
            422,
            concat!(
                r#"{"code":"BadLines","at":{"id":"r","path":"/a"},"details":{"lines":{"0":{"sku":"#,
                r#"{"_":[{"say":"is unknown","code":"unknown","more":{"max":9}}]}}}}}"#
            ),
        );
}

#[test]
fn the_code_as_a_name_with_the_status_as_phrase_and_the_details_as_a_list() {
    let error = failure!(
        { body: { "reason": status as phrase as snake_case, "errors": { "{code}": { "text": message, "args": [for d in details { "k": d.name, "v": d.value }] } } } },
        code = "no_berth", status = 404, message = "No berth", detail(ship = "Ida", mass = 9)
    );
    answer(&error).writes(
        404,
        concat!(
            r#"{"reason":"not_found","errors":{"no_berth":{"text":"No berth","#,
            r#""args":[{"k":"ship","v":"Ida"},{"k":"mass","v":9}]}}}"#
        ),
    );
}

#[test]
fn details_of_each_violation_as_a_list_of_objects() {
    let error = invalid!(
        { body: { "code": code, "errors": [for v in violations { "at"?: v.path, "in": v.location, "say": v.message, "rule"?: v.code, "args"?: [for d in v.details { "name": d.name, "value": d.value }] }] } },
        two(), code = "bad", status = 422, message = "Bad"
    );
    answer(&error).reads("/message", "is unknown").writes(
        422,
        concat!(
            r#"{"code":"bad","errors":[{"at":"lines.0.sku","in":"body","say":"is unknown","rule":"unknown","#,
            r#""args":[{"name":"max","value":9}]},{"at":"page","in":"query","say":"is odd"}]}"#
        ),
    );
}

#[test]
fn details_of_each_error_as_a_list_a_map_and_texts() {
    macro_rules! each {
        ({ $($args:tt)* }, $violations:expr) => {
            invalid!(
                { body: { "code": code, "errors": [for e in errors { "id": e.code, "say": e.message, "at": e.path or null, "args": $($args)* }] } },
                $violations, code = "bad", status = 422, message = "Bad", detail(tries = 3)
            )
        };
    }
    let one = || {
        [
            two()[0].clone(),
            Violation::new("b", "is odd")
                .with_code("odd")
                .with_detail("x", "y"),
        ]
    };
    answer(&each!({ [for d in e.details "{d.name}={d.value}"] }, one()))
        .reads("/message", "is unknown")
        .loses("/details")
        .reads("/violations/0/details/max", "9")
        .writes(
            422,
            concat!(
                r#"{"code":"bad","errors":[{"id":"unknown","say":"is unknown","at":"lines.0.sku","args":["max=9"]},"#,
                r#"{"id":"odd","say":"is odd","at":"b","args":["x=y"]}]}"#
            ),
        );
    answer(&each!({ { for d in e.details { d.name: { "is": d.value } } } }, one()))
        .reads("/message", "is unknown")
        .loses("/details")
        .writes(
            422,
            concat!(
                r#"{"code":"bad","errors":[{"id":"unknown","say":"is unknown","at":"lines.0.sku","args":{"max":{"is":9}}},"#,
                r#"{"id":"odd","say":"is odd","at":"b","args":{"x":{"is":"y"}}}]}"#
            ),
        );
    // The error itself is the only one.
    answer(&each!({ [for d in e.details "{d.name}={d.value}"] }, []))
        .reads("/details/tries", "3")
        .writes(
            422,
            r#"{"code":"bad","errors":[{"id":"bad","say":"Bad","at":null,"args":["tries=3"]}]}"#,
        );
}

#[test]
fn parts_by_status_with_a_map_in_one_and_a_text_in_the_other() {
    error_core::dialect! {
        Envelope {
            body: { "error": code, "detail": match status {
                422: { for v in violations { v.path or "all": [v.message] } },
                _: "{message} ({status as phrase})",
            } },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    enum Failure {
        #[api_error(code = "bad", status = 422, message = "Bad")]
        Bad(#[api_error(violations)] Vec<Violation>),
        #[api_error(code = "gone", status = 410, message = "It left")]
        Gone,
    }
    answer(&Failure::Bad(vec![Violation::new("a", "is odd")]))
        .reads("/message", "is odd")
        .writes(422, r#"{"error":"bad","detail":{"a":["is odd"]}}"#);
    answer(&Failure::Gone).writes(410, r#"{"error":"gone","detail":"It left (Gone)"}"#);
}

#[test]
fn a_chain_in_a_list_with_the_message_beside_each() {
    let error = failure!(
        { codes: "snake_case/..", body: { "errors": [{ "code": code[0], "say": message }, { "code": code[1] }] } },
        code = "a/b", status = 400, message = "Bad"
    );
    answer(&error).writes(400, r#"{"errors":[{"code":"a","say":"Bad"},{"code":"b"}]}"#);
}

#[test]
fn an_extended_dialect_with_a_member_less_mapped_statuses_and_another_media_type() {
    error_core::dialect! {
        Base {
            docs: "https://harbor.example/errors",
            sent_as: { 409: 400 },
            body: { "fault": { "id": code, "say": message, "url": documentation_url, "status": status } },
        }
    }
    error_core::dialect! {
        Envelope {
            extends: Base,
            media_type: "application/fault+json",
            body: { "fault": { "url": none, "say": "{message} {remediation}" or message, "for": details.ship } },
        }
    }
    #[derive(Debug, error_core::ApiError)]
    #[api_error(dialect = Envelope)]
    #[api_error(code = "taken", status = 409, message = "It is taken", detail(ship = "Ida"))]
    struct Failure;
    answer(&Failure)
        .writes(
            400,
            r#"{"fault":{"id":"taken","say":"It is taken","status":409,"for":"Ida"}}"#,
        )
        .has("content-type", "application/fault+json");
}

#[test]
fn several_codes_by_field_with_indexes_and_a_null() {
    let error = invalid!(
        { body: { "error": null, "codes": { for v in violations { v.path as brackets or "": [v.code or "other"] } }, "id": code } },
        two(), code = "bad", status = 422, message = "Bad"
    );
    answer(&error)
        .reads("/message", "Unprocessable Content")
        .loses("/violations/*/message")
        .loses("/violations/0/details")
        .reads("/violations/1/location", "body")
        .writes(
            422,
            r#"{"error":null,"codes":{"lines[0].sku":["unknown"],"page":["other"]},"id":"bad"}"#,
        );
}

#[test]
fn violations_as_details_with_one_named_detail_and_the_documentation() {
    let error = invalid!(
        { docs: "https://harbor.example/{code}", body: { "type": documentation_url, "limit": details.limit, "invalid-params": [for v in violations { "name": v.path as last or "", "path": v.path as brackets or "", "reason": v.message }], ..details } },
        [Violation::new("a.b[0]", "is odd")], code = "bad", status = 422, message = "Bad", detail(limit = 9, unit = "t")
    );
    answer(&error)
        .reads("/message", "is odd")
        .reads("/violations/0/path", "a.b.0")
        .writes(
            422,
            concat!(
                r#"{"type":"https://harbor.example/bad","limit":9,"#,
                r#""invalid-params":[{"name":"b[0]","path":"a.b[0]","reason":"is odd"}],"unit":"t"}"#
            ),
        );
}

#[test]
fn typed_parts_with_the_details_as_text_the_time_to_wait_and_a_constant_domain() {
    let error = failure!(
        {
            context: { "domain": "harbor.example" },
            body: { "code": grpc as number, "parts": [
                { "is": "why", "reason": code, "domain": context.domain, "facts": details as text },
                { "is": "wait", "for": retry_after as duration }?,
                { "is": "read", "url": documentation_url }?,
            ] },
        },
        code = "full", status = 429, message = "Too Many Requests", retry_after = 3, detail(limit = 5)
    );
    answer(&error).reads("/details/limit", "5").writes(
        429,
        concat!(
            r#"{"code":8,"parts":[{"is":"why","reason":"full","domain":"harbor.example","facts":{"limit":"5"}},"#,
            r#"{"is":"wait","for":"3s"}]}"#
        ),
    );
}
