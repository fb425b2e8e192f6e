//! Loops over violations and errors.

use error_core::{ApiError, Location, Segment, Violation, dialect};

use crate::alone;

dialect! {
    Manifest {
        body: {
            "code": code,
            "message": message,
            "faults"?: [for violation in violations {
                "at"?: violation.path as pointer,
                "way": [violation.location, ..violation.path],
                "in"?: { "body"?: violation.path in body as brackets, "query"?: violation.path in query },
                "rule"?: violation.code,
                "text": violation.message,
                ..violation.details
            }],
        },
    }
}

#[derive(Debug, ApiError)]
enum CargoError {
    #[api_error(code = "bad_manifest", status = 422, message("{} faults", faults.len()), shared)]
    Bad {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
    #[api_error(
        code = "bad_manifest",
        status = 422,
        message = "unreadable",
        shared,
        title = "Unreadable"
    )]
    Unreadable,
}

#[test]
fn each_violation_is_an_object() {
    let faults = vec![
        Violation::new("crates.0.mass", "must be positive")
            .with_code("range")
            .with_detail("max", 900),
        Violation::new("port", "unknown port").at(Location::Query),
    ];
    assert_eq!(
        alone::<Manifest>(&CargoError::Bad { faults }),
        r#"{"code":"bad_manifest","message":"2 faults","faults":[{"at":"/crates/0/mass","way":["body","crates",0,"mass"],"in":{"body":"crates[0].mass"},"rule":"range","text":"must be positive","max":900},{"at":"/port","way":["query","port"],"in":{"query":"port"},"text":"unknown port"}]}"#
    );
    assert_eq!(
        alone::<Manifest>(&CargoError::Unreadable),
        r#"{"code":"bad_manifest","message":"unreadable"}"#
    );
}

dialect! {
    Paths {
        body: [for v in violations [
            v.path or "", v.path as brackets or "", v.path as pointer or "", v.path as fragment or "",
            v.location as UPPERCASE, v.path in header or null, v.path in path or null,
        ]],
    }
}

#[test]
fn paths_are_written_in_the_way_of_the_api() {
    let faults = vec![
        Violation::new("", "empty").at(Location::Path),
        Violation::new("", "dots").with_segments([
            Segment::Name("a.b".into()),
            Segment::Index(2),
            Segment::Name("x/y~z é".into()),
        ]),
        Violation::new("x-token", "missing").at(Location::Header),
        Violation::new("lines.007.sku", "no index"),
    ];
    assert_eq!(
        alone::<Paths>(&CargoError::Bad { faults }),
        concat!(
            r##"[["","","","","PATH",null,null],"##,
            r##"["a.b.2.x/y~z é","a.b[2].x/y~z é","/a.b/2/x~1y~0z é","#/a.b/2/x~1y~0z%20%C3%A9","BODY",null,null],"##,
            r##"["x-token","x-token","/x-token","#/x-token","HEADER","x-token",null],"##,
            r##"["lines.007.sku","lines.007.sku","/lines/007/sku","#/lines/007/sku","BODY",null,null]]"##
        )
    );
}

dialect! {
    Words {
        body: [for v in violations {
            "a"?: v.code as UPPERCASE, "b"?: v.number, "c"?: v.number as text, "d"?: v.title, "e"?: v.status,
            "f"?: v.status as phrase, "g"?: v.category, "h"?: v.remediation, "i"?: v.documentation_url,
            "j": v.details as text as camelCase, "k": code, "l": v.message,
        }],
    }
}

#[test]
fn an_item_has_the_words_of_an_error() {
    let full = Violation::new("x", "m")
        .with_code("range")
        .with_number(7)
        .with_title("Range")
        .with_status(http::StatusCode::CONFLICT)
        .with_category("Input")
        .with_remediation("Less.")
        .with_documentation_url("https://x.example")
        .with_detail("max", 9)
        .with_detail("at_least", 1);
    let faults = vec![full, Violation::new("y", "n")];
    assert_eq!(
        alone::<Words>(&CargoError::Bad { faults }),
        concat!(
            r#"[{"a":"RANGE","b":7,"c":"7","d":"Range","e":409,"f":"Conflict","g":"Input","h":"Less.","i":"https://x.example","j":{"max":"9","atLeast":"1"},"k":"bad_manifest","l":"m"},"#,
            r#"{"j":{},"k":"bad_manifest","l":"n"}]"#
        )
    );
}

dialect! { Limits { body: [for v in violations { "max": v.details.max or 0, "min"?: v.details["at-least"], "text": v.message }] } }

#[test]
fn a_detail_of_an_item_can_be_named() {
    let faults = vec![
        Violation::new("x", "m")
            .with_detail("max", "9")
            .with_detail("at-least", [1]),
        Violation::new("y", "n").with_detail("max", serde_json::Value::Null),
    ];
    assert_eq!(
        alone::<Limits>(&CargoError::Bad { faults }),
        r#"[{"max":"9","min":[1],"text":"m"},{"max":0,"text":"n"}]"#
    );
}

dialect! { Texts { body: { "say": message, "list"?: [for v in violations v.message], "lines": [for v in violations "{v.location}: {v.message}"] } } }

#[test]
fn each_violation_may_be_a_single_value() {
    let faults = vec![Violation::new("x", "one"), Violation::new("", "two")];
    assert_eq!(
        alone::<Texts>(&CargoError::Bad { faults }),
        r#"{"say":"2 faults","list":["one","two"],"lines":["body: one","body: two"]}"#
    );
    assert_eq!(
        alone::<Texts>(&CargoError::Unreadable),
        r#"{"say":"unreadable","lines":[]}"#
    );
}

dialect! {
    Dock { body: [for error in errors { "fault": code, "rule"?: error.title, "say": error.message, "at"?: error.path, "read"?: error.documentation_url }] }
}

#[test]
fn the_error_itself_is_the_only_item_where_there_are_no_violations() {
    assert_eq!(
        alone::<Dock>(&CargoError::Unreadable),
        r#"[{"fault":"bad_manifest","rule":"Unreadable","say":"unreadable"}]"#
    );
    let faults = vec![
        Violation::new("ship.name", "has no name").with_title("Required"),
        Violation::new("ship.flag", "is too long"),
    ];
    assert_eq!(
        alone::<Dock>(&CargoError::Bad { faults }),
        r#"[{"fault":"bad_manifest","rule":"Required","say":"has no name","at":"ship.name"},{"fault":"bad_manifest","rule":"Bad Manifest","say":"is too long","at":"ship.flag"}]"#
    );
}
