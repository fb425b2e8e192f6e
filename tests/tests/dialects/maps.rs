//! Maps from a field to what is wrong with it, and trees that mirror the request.

use std::sync::{Arc, Mutex};

use error_core::{ApiError, Context, Fault, FaultKind, Segment, Violation, dialect, render};

use crate::alone;

#[derive(Debug, ApiError)]
enum CrewError {
    #[api_error(
        code = "bad_crew",
        number = 70,
        status = 422,
        message("{}", said(faults)),
        shared
    )]
    Bad {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
    #[api_error(
        code = "bad_crew",
        number = 70,
        status = 422,
        message = "The gate is shut",
        shared,
        detail(max_age = 65, min_age = 18)
    )]
    Shut,
}

fn said(faults: &[Violation]) -> String {
    match faults.len() {
        1 => "1 fault".to_owned(),
        many => format!("{many} faults"),
    }
}

fn bad(faults: impl IntoIterator<Item = Violation>) -> CrewError {
    CrewError::Bad {
        faults: faults.into_iter().collect(),
    }
}

dialect! {
    Crew { body: { "say": message, "wrong"?: { for violation in violations { violation.path or "general": [violation.message] } } } }
}

#[test]
fn items_with_the_same_name_share_the_list() {
    let faults = [
        Violation::new("name", "is blank"),
        Violation::new("mates.0.age", "is no number"),
        Violation::new("name", "is too short"),
    ];
    assert_eq!(
        alone::<Crew>(&bad(faults)),
        r#"{"say":"3 faults","wrong":{"name":["is blank","is too short"],"mates.0.age":["is no number"]}}"#
    );
    assert_eq!(
        alone::<Crew>(&bad([Violation::new("", "nobody on board")])),
        r#"{"say":"1 fault","wrong":{"general":["nobody on board"]}}"#
    );
    assert_eq!(alone::<Crew>(&bad([])), r#"{"say":"0 faults"}"#);
    assert_eq!(alone::<Crew>(&CrewError::Shut), r#"{"say":"The gate is shut"}"#);
}

dialect! {
    Hold { body: { "code": number, "wrong"?: { for violation in violations { violation.path as nested: { "!": [{ "rule"?: violation.code, "text": violation.message }] } } } } }
}

#[test]
fn a_tree_mirrors_the_request() {
    let faults = [
        Violation::new("crates.0.mass", "must be positive").with_code("range"),
        Violation::new("crates", "one too many"),
    ];
    assert_eq!(
        alone::<Hold>(&bad(faults)),
        r#"{"code":70,"wrong":{"crates":{"0":{"mass":{"!":[{"rule":"range","text":"must be positive"}]}},"!":[{"text":"one too many"}]}}}"#
    );
    // What has no path is about the root.
    let faults = [
        Violation::new("", "empty"),
        Violation::new("a", "first"),
        Violation::new("", "void"),
        Violation::new("a", "second"),
    ];
    assert_eq!(
        alone::<Hold>(&bad(faults)),
        r#"{"code":70,"wrong":{"!":[{"text":"empty"},{"text":"void"}],"a":{"!":[{"text":"first"},{"text":"second"}]}}}"#
    );
    assert_eq!(alone::<Hold>(&CrewError::Shut), r#"{"code":70}"#);
}

dialect! {
    Toll { body: { "why": { for violation in violations { violation.path: [violation.message] } } or message } }
}

#[test]
fn a_map_or_else_a_text() {
    assert_eq!(
        alone::<Toll>(&bad([Violation::new("coin", "is foreign")])),
        r#"{"why":{"coin":["is foreign"]}}"#
    );
    assert_eq!(alone::<Toll>(&CrewError::Shut), r#"{"why":"The gate is shut"}"#);
    // A member has a name: without one the map has not what it requires.
    assert_eq!(
        alone::<Toll>(&bad([
            Violation::new("coin", "is foreign"),
            Violation::new("", "no cart")
        ])),
        r#"{"why":"2 faults"}"#
    );
}

dialect! {
    Single {
        body: {
            "texts": { for v in violations { v.path or "": v.message } },
            "more": { for v in violations { "{v.location}/{v.code}" or "rest": { "text": v.message, "codes": [v.code or null] } } },
            "numbers": { for v in violations { v.number as text or "-": { "first": v.message } } },
        },
    }
}

#[test]
fn without_a_list_the_first_item_is_kept() {
    let faults = [
        Violation::new("a", "1").with_code("x").with_number(7),
        Violation::new("a", "2").with_code("x"),
        Violation::new("", "3").with_number(7),
    ];
    assert_eq!(
        alone::<Single>(&bad(faults)),
        concat!(
            r#"{"texts":{"a":"1","":"3"},"#,
            r#""more":{"body/x":{"text":"1","codes":["x","x"]},"rest":{"text":"3","codes":[null]}},"#,
            r#""numbers":{"7":{"first":"1"},"-":{"first":"2"}}}"#,
        )
    );
}

dialect! {
    Several {
        body: {
            "code": code,
            for error in errors { error.path or "base": [{ "text": error.message, "more"?: error.details }] },
            "last": true,
        },
    }
}

#[test]
fn errors_make_a_map_of_the_error_itself_too() {
    let faults = [
        Violation::new("a", "1").with_detail("max", 9),
        Violation::new("a", "2"),
    ];
    assert_eq!(
        alone::<Several>(&bad(faults)),
        r#"{"code":"bad_crew","a":[{"text":"1","more":{"max":9}},{"text":"2"}],"last":true}"#
    );
    assert_eq!(
        alone::<Several>(&CrewError::Shut),
        r#"{"code":"bad_crew","base":[{"text":"The gate is shut","more":{"max_age":65,"min_age":18}}],"last":true}"#
    );
}

dialect! {
    Facts {
        body: {
            "all": { for detail in details { detail.name as camelCase: { "is": detail.value } } },
            "texts": { for detail in details { "d-{detail.name}": [detail.value as text] } },
        },
    }
}

#[test]
fn details_make_a_map() {
    assert_eq!(
        alone::<Facts>(&CrewError::Shut),
        r#"{"all":{"maxAge":{"is":65},"minAge":{"is":18}},"texts":{"d-max_age":["65"],"d-min_age":["18"]}}"#
    );
    assert_eq!(alone::<Facts>(&bad([])), r#"{"all":{},"texts":{}}"#);
}

/// The body, and the names of what had no place.
fn with_faults<D: error_core::Dialect>(error: &CrewError) -> (String, Vec<String>) {
    let names = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&names);
    let context = Context::new().with_fault_hook(Arc::new(move |fault: &Fault| {
        assert_eq!(fault.kind(), FaultKind::Place);
        seen.lock().expect("no panic").push(fault.name().to_owned());
    }));
    let body = String::from_utf8(render::<D>(error, &context).to_vec()).expect("JSON is UTF-8");
    let names = names.lock().expect("no panic").clone();
    (body, names)
}

dialect! { Leaves { body: { for v in violations { v.path as nested or "base": [v.message] }, "code": code } } }

#[test]
fn what_has_no_place_is_reported() {
    // A list has no members.
    let faults = [
        Violation::new("a", "1"),
        Violation::new("a.b", "2"),
        Violation::new("", "3"),
    ];
    assert_eq!(
        with_faults::<Leaves>(&bad(faults)),
        (
            r#"{"a":{"b":["2"]},"base":["3"],"code":"bad_crew"}"#.to_owned(),
            vec!["path".to_owned()]
        )
    );
    // The members of the template are first.
    let faults = [Violation::new("code.x", "1"), Violation::new("co", "2")];
    assert_eq!(
        with_faults::<Leaves>(&bad(faults)),
        (
            r#"{"co":["2"],"code":"bad_crew"}"#.to_owned(),
            vec!["\"code\"".to_owned()]
        )
    );
    let faults = [
        Violation::new("a", "1"),
        Violation::new("a.!", "2"),
        Violation::new("!.b", "3"),
    ];
    assert_eq!(
        with_faults::<Hold>(&bad(faults)),
        (
            r#"{"code":70,"wrong":{"a":{"!":[{"text":"1"}]},"!":{"b":{"!":[{"text":"3"}]}}}}"#.to_owned(),
            vec!["\"!\"".to_owned()]
        )
    );
}

#[test]
fn trees_are_no_deeper_than_readers_of_json_go() {
    let deep = |steps: usize| Violation::new("", "deep").with_segments((0..steps).map(Segment::Index));
    let (body, names) = with_faults::<Hold>(&bad([deep(96), deep(97), deep(100_000)]));
    assert_eq!(names, ["path", "path"]);
    serde_json::from_str::<serde_json::Value>(&body).expect("JSON that is read");
}

#[test]
fn names_are_escaped() {
    let faults = [
        Violation::new("", "x").with_segments([Segment::Name("a\"b.c".into()), Segment::Name("\n".into())]),
        Violation::new("\",\"", "y"),
    ];
    assert_eq!(
        with_faults::<Leaves>(&bad(faults)),
        (
            r#"{"a\"b.c":{"\n":["x"]},"\",\"":["y"],"code":"bad_crew"}"#.to_owned(),
            Vec::new()
        )
    );
}
