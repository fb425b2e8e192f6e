//! Where rules of reading meet.

use error_core::{Decoded, Dialect, Segment, decode, dialect};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

fn read<D: Dialect>(body: &'static str) -> Decoded {
    decode::<D>(StatusCode::OK, &HeaderMap::new(), &body.into())
}

#[test]
fn a_constant_of_an_arm_is_not_the_word_of_another() {
    dialect! {
        pub Hidden { sent_as: { 404: 400, _: 200 }, body: { "code": code, "status"?: status, "note"?: match status { 5xx: remediation, 4xx: "see" } } }
    }
    assert_eq!(read::<Hidden>(r#"{"code":"a","note":"see"}"#).remediation(), None);
    assert_eq!(
        read::<Hidden>(r#"{"code":"a","note":"wait"}"#).remediation(),
        Some("wait")
    );
}

#[test]
fn no_steps_are_no_path() {
    dialect! {
        pub Ship { body: { "errors": [for error in errors { "loc": [..error.path], "msg": error.message }] } }
    }
    let decoded = read::<Ship>(r#"{"errors":[{"loc":[],"msg":"m"}]}"#);
    assert_eq!((decoded.message(), decoded.violations()), ("m", &[][..]));
    let decoded = read::<Ship>(r#"{"errors":[{"loc":["a",0],"msg":"m"}]}"#);
    assert_eq!(decoded.violations()[0].path(), "a.0");
    let steps: Vec<Segment> = decoded.violations()[0].segments().collect();
    assert_eq!(steps, [Segment::Name("a".into()), Segment::Index(0)]);
}

#[test]
fn the_name_for_no_path_is_none_in_a_tree_too() {
    dialect! {
        pub Root { body: { for violation in violations { violation.path as nested or "all": { "!": [violation.message] } } } }
    }
    let decoded = read::<Root>(r#"{"all":{"!":["m"]},"a":{"all":{"!":["n"]}}}"#);
    let paths: Vec<&str> = decoded
        .violations()
        .iter()
        .map(error_core::Violation::path)
        .collect();
    assert_eq!(paths, ["", "a.all"]);
}

#[test]
fn a_header_is_unescaped_between_quotes_only() {
    dialect! { pub Heads { headers: { "x-path"?: request_path, "x-by": r#"by="{title}""# }, body: none } }
    let header = |name, value| (HeaderName::from_static(name), HeaderValue::from_static(value));
    let headers = HeaderMap::from_iter([header("x-path", r"/a\b"), header("x-by", r#"by="a\"\\b""#)]);
    let decoded = decode::<Heads>(StatusCode::CONFLICT, &headers, &"".into());
    assert_eq!(decoded.request_path(), Some(r"/a\b"));
    assert_eq!(decoded.title(), Some(r#"a"\b"#));
}

#[test]
fn a_detail_is_found_by_the_name_that_is_listed() {
    dialect! { pub Camel { body: { "with": details as camelCase } } }
    let decoded = read::<Camel>(r#"{"with":{"xYZ":1}}"#);
    let names: Vec<String> = decoded.details().map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names, ["x_yz"]);
    for name in ["xYZ", "x_y_z", "x_yz"] {
        assert_eq!(decoded.detail::<u8>(name).unwrap(), 1, "{name}");
    }
}

#[test]
fn a_violation_is_read_with_all_that_it_has() {
    dialect! {
        pub Full {
            body: { "all": [for violation in violations {
                "status"?: violation.status, "kind"?: violation.category, "hint"?: violation.remediation, "say": violation.message
            }] },
        }
    }
    let decoded = read::<Full>(r#"{"all":[{"status":409,"kind":"k","hint":"h","say":"m"}]}"#);
    let one = &decoded.violations()[0];
    assert_eq!(
        (one.status(), one.category(), one.remediation()),
        (Some(StatusCode::CONFLICT), Some("k"), Some("h"))
    );
}

#[test]
fn a_header_with_several_values_is_read_in_their_order() {
    dialect! { pub Kinds { headers: { "x-kind": [category, code, "status {status}"] }, body: none } }
    let read = |values: &[&'static str]| {
        let name = HeaderName::from_static("x-kind");
        let values = values.iter().map(|value| HeaderValue::from_static(value));
        let mut headers = HeaderMap::new();
        values.for_each(|value| {
            headers.append(&name, value);
        });
        decode::<Kinds>(StatusCode::OK, &headers, &"".into())
    };
    let decoded = read(&["a", "b", "status 409"]);
    assert_eq!((decoded.category(), decoded.code()), (Some("a"), Some("b")));
    assert_eq!(decoded.status(), StatusCode::CONFLICT);
    // One is missing, and it is not the last.
    let decoded = read(&["a", "status 409"]);
    assert_eq!((decoded.category(), decoded.code()), (Some("a"), None));
    assert_eq!(decoded.status(), StatusCode::CONFLICT);
    assert_eq!(read(&[]).code(), None);
}
