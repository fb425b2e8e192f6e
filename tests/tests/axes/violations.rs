//! Violations: the syntax of their paths, their places, and the list, map or tree that they are in.

use error_core::{Location, Violation};

use super::check::answer;

fn two() -> [Violation; 2] {
    [
        Violation::new("lines.0.sku", "is unknown").with_code("unknown"),
        Violation::new("page", "is odd").at(Location::Query),
    ]
}

macro_rules! wrong {
    ($($value:tt)*) => {
        invalid!({ body: { "code": code, "message": message, "wrong": $($value)* } }, two(), code = "bad", status = 422, message = "Bad")
    };
}

fn is(value: &str) -> String {
    format!(r#"{{"code":"bad","message":"Bad","wrong":{value}}}"#)
}

#[test]
fn paths_in_every_syntax() {
    answer(&wrong!([for v in violations { "dots": v.path or "", "brackets": v.path as brackets or "", "in": v.location, "say": v.message }]))
        .loses("/violations/0/code")
        .writes(422, &is(concat!(
            r#"[{"dots":"lines.0.sku","brackets":"lines[0].sku","in":"body","say":"is unknown"},"#,
            r#"{"dots":"page","brackets":"page","in":"query","say":"is odd"}]"#
        )));
    answer(&wrong!([for v in violations { "pointer": v.path as pointer or "", "in": v.location as UPPERCASE, "say": v.message }]))
        .loses("/violations/0/code")
        .writes(422, &is(concat!(
            r#"[{"pointer":"/lines/0/sku","in":"BODY","say":"is unknown"},"#,
            r#"{"pointer":"/page","in":"QUERY","say":"is odd"}]"#
        )));
    answer(&wrong!([for v in violations { "in": v.location, "fragment": v.path as fragment or "", "last": v.path as last or "", "say": v.message }]))
        .loses("/violations/0/code")
        .writes(422, &is(concat!(
            r##"[{"in":"body","fragment":"#/lines/0/sku","last":"sku","say":"is unknown"},"##,
            r##"{"in":"query","fragment":"#/page","last":"page","say":"is odd"}]"##
        )));
}

#[test]
fn an_array_of_segments_with_its_location() {
    answer(
        &wrong!([for v in violations { "loc": [v.location, ..v.path], "msg": v.message, "type"?: v.code }]),
    )
    .writes(
        422,
        &is(concat!(
            r#"[{"loc":["body","lines",0,"sku"],"msg":"is unknown","type":"unknown"},"#,
            r#"{"loc":["query","page"],"msg":"is odd"}]"#
        )),
    );
}

#[test]
fn a_key_for_each_location() {
    answer(&wrong!([for v in violations { "field"?: v.path in body, "param"?: v.path in query, "say": v.message, "code"?: v.code }]))
        .writes(422, &is(
            r#"[{"field":"lines.0.sku","say":"is unknown","code":"unknown"},{"param":"page","say":"is odd"}]"#,
        ));
}

#[test]
fn the_last_name_alone_is_read_as_a_path() {
    answer(&wrong!([for v in violations { "in": v.location, "name": v.path as last or "", "say": v.message, "code"?: v.code }]))
        .reads("/violations/0/path", "sku")
        .writes(422, &is(
            r#"[{"in":"body","name":"sku","say":"is unknown","code":"unknown"},{"in":"query","name":"page","say":"is odd"}]"#,
        ));
    let error = invalid!(
        { body: { "code": code, "last": [for v in violations v.path as last or "all"] } },
        ["tags.0", "0", "a.b.1.2"].map(|path| Violation::new(path, "is odd")),
        code = "bad", status = 422, message = "Unprocessable Content"
    );
    answer(&error)
        .loses("/violations/*/message")
        .reads("/violations/0/path", "tags")
        .reads("/violations/2/path", "b")
        .writes(422, r#"{"code":"bad","last":["tags","0","b"]}"#);
}

#[test]
fn texts() {
    answer(&wrong!([for v in violations "{v.path}: {v.message} ({v.code})" or "{v.path}: {v.message}" or v.message]))
        .reads("/violations/1/location", "body")
        .writes(422, &is(r#"["lines.0.sku: is unknown (unknown)","page: is odd"]"#));
}

#[test]
fn a_map_to_a_text_a_list_or_an_object() {
    answer(&wrong!({ for v in violations { v.path or "all": v.message } }))
        .loses("/violations/0/code")
        .reads("/violations/1/location", "body")
        .writes(422, &is(r#"{"lines.0.sku":"is unknown","page":"is odd"}"#));
    answer(&wrong!({ for v in violations { v.path as brackets or "all": [v.message] } }))
        .loses("/violations/0/code")
        .reads("/violations/1/location", "body")
        .writes(422, &is(r#"{"lines[0].sku":["is unknown"],"page":["is odd"]}"#));
    answer(&wrong!({ for v in violations { v.path as pointer or "all": { "in": v.location, "say": v.message, "code": v.code or null } } }))
        .writes(422, &is(concat!(
            r#"{"/lines/0/sku":{"in":"body","say":"is unknown","code":"unknown"},"#,
            r#""/page":{"in":"query","say":"is odd","code":null}}"#
        )));
}

#[test]
fn a_map_by_code() {
    answer(&wrong!({ for v in violations { v.code or "other": [{ "at": v.path or "", "in": v.location, "say": v.message }] } }))
        .writes(422, &is(concat!(
            r#"{"unknown":[{"at":"lines.0.sku","in":"body","say":"is unknown"}],"#,
            r#""other":[{"at":"page","in":"query","say":"is odd"}]}"#
        )));
}

#[test]
fn a_tree_that_mirrors_the_request() {
    answer(&wrong!({ for v in violations { v.path as nested: { "_errors": [v.message] } } }))
        .loses("/violations/0/code")
        .reads("/violations/1/location", "body")
        .writes(
            422,
            &is(r#"{"lines":{"0":{"sku":{"_errors":["is unknown"]}}},"page":{"_errors":["is odd"]}}"#),
        );
}

#[test]
fn an_empty_list_is_kept_or_left_out() {
    let error = invalid!(
        { body: { "code": code, "kept": [for v in violations v.message], "left"?: [for v in violations v.message], "null": [for v in violations v.message] or null } },
        [], code = "bad", status = 422, message = "Unprocessable Content"
    );
    answer(&error).writes(422, r#"{"code":"bad","kept":[],"null":null}"#);
}
