//! What is not as the template has it: one test for each thing that is forgiven.

use error_core::dialects::{Butterbase, Butverify, SchemaStack};
use error_core::{Decoded, Dialect, decode, dialect};
use http::header::RETRY_AFTER;
use http::{HeaderMap, HeaderValue, StatusCode};

fn read<D: Dialect>(body: &str) -> Decoded {
    decode::<D>(StatusCode::NOT_FOUND, &HeaderMap::new(), &body.to_owned().into())
}

/// Nothing was read, and nothing was lost.
#[track_caller]
fn is_unread(decoded: &Decoded, body: &[u8]) {
    assert_eq!(decoded.code(), None, "{decoded:?}");
    assert_eq!(decoded.message(), "Not Found");
    assert_eq!(decoded.violations(), []);
    assert_eq!(decoded.details().count(), 0);
    assert_eq!(decoded.answer_status(), StatusCode::NOT_FOUND);
    assert_eq!(decoded.body(), body);
}

#[test]
fn what_is_no_json_is_kept() {
    for body in [
        "",
        "   ",
        "<html><body>Not Found</body></html>",
        "Not Found",
        "null",
        "404",
        "\"text\"",
        "[]",
        "{}",
        "}",
        "]",
        "{\"",
        ":",
        "{\"error\"}",
        "{error: {code: 1}}",
        "\u{FEFF}",
        "\\",
        "{\"error\":\\",
    ] {
        is_unread(&read::<Butterbase>(body), body.as_bytes());
    }
}

#[test]
fn unknown_codes_are_read() {
    assert_eq!(
        read::<Butterbase>(r#"{"error":{"code":"NEVER SEEN"}}"#).code(),
        Some("NEVER SEEN")
    );
}

#[test]
fn unknown_members_are_stepped_over() {
    let decoded = read::<Butterbase>(
        r#"{"new":[{"error":{"code":"NO"}}],"error":{"x":{"code":"NO"},"code":"A","y":"}{","message":"m"},"z":1}"#,
    );
    assert_eq!((decoded.code(), decoded.message()), (Some("A"), "m"));
}

#[test]
fn missing_members_are_absent() {
    let decoded = read::<Butterbase>(r#"{"error":{"code":"A"}}"#);
    assert_eq!(decoded.code(), Some("A"));
    assert_eq!(decoded.message(), "Not Found");
    assert_eq!((decoded.remediation(), decoded.documentation_url()), (None, None));
}

#[test]
fn members_of_another_type_are_ignored() {
    for value in [
        "1",
        "true",
        "null",
        "[]",
        "{}",
        "[\"A\"]",
        "{\"code\":\"A\"}",
        "\"\"",
    ] {
        let body =
            format!(r#"{{"error":{{"code":{value},"message":{value},"remediation":{value},"details":1}}}}"#);
        is_unread(&read::<Butterbase>(&body), body.as_bytes());
        assert_eq!(read::<Butterbase>(&body).remediation(), None);
        // What follows is read all the same.
        let body = format!(r#"{{"error":{{"code":{value},"message":"m"}}}}"#);
        assert_eq!(read::<Butterbase>(&body).message(), "m");
    }
    let body = r#"{"error":[{"code":"A"}]}"#;
    is_unread(&read::<Butterbase>(body), body.as_bytes());
}

#[test]
fn items_of_another_type_are_no_violations() {
    let decoded = read::<SchemaStack>(
        r#"{"error":{"code":"A","details":[1,null,[],{},{"field":1},{"field":"a","message":{}},"x"]}}"#,
    );
    let paths: Vec<_> = decoded
        .violations()
        .iter()
        .map(error_core::Violation::path)
        .collect();
    assert_eq!(paths, ["a"]);
    assert_eq!(decoded.violations()[0].message(), "");
}

#[test]
fn a_truncated_body_is_read_up_to_its_end() {
    let whole = r#"{"error":{"code":"A","message":"m","details":{"limit":10,"used":12}}}"#;
    for end in 0..whole.len() {
        let decoded = read::<Butterbase>(&whole[..end]);
        assert_eq!(decoded.code(), (end >= 20).then_some("A"), "{}", &whole[..end]);
        let message = if end >= 34 { "m" } else { "Not Found" };
        assert_eq!(decoded.message(), message);
        // `1` may be the beginning of `10`.
        assert_eq!(decoded.detail::<u8>("limit").ok(), (end > 56).then_some(10));
        assert_eq!(decoded.detail::<u8>("used").ok(), (end > 66).then_some(12));
        assert_eq!(decoded.body().len(), end);
    }
}

#[test]
fn what_is_no_utf_8_is_replaced_and_kept() {
    let mut body = br#"{"error":{"code":"A","message":"caf"#.to_vec();
    body.push(0xE9);
    body.extend_from_slice(br#"","details":{"x":1}}}"#);
    let decoded = decode::<Butterbase>(StatusCode::NOT_FOUND, &HeaderMap::new(), &body.clone().into());
    assert_eq!((decoded.code(), decoded.message()), (Some("A"), "caf\u{FFFD}"));
    assert_eq!(decoded.detail::<u8>("x").unwrap(), 1);
    assert_eq!(decoded.body(), &body);
}

#[test]
fn a_byte_order_mark_and_spaces_are_ignored() {
    let body = "\u{FEFF}\r\n { \"error\" : { \"code\" :\t\"A\" , \"message\":\n\"m\" } } \n";
    let decoded = read::<Butterbase>(body);
    assert_eq!((decoded.code(), decoded.message()), (Some("A"), "m"));
}

#[test]
fn a_body_that_ends_in_a_backslash_ends() {
    for body in [
        r#"{"error":{"details":["\"#,
        r#"{"error":{"details":[{"a":"\"#,
        r#"{"\"#,
    ] {
        assert_eq!(read::<SchemaStack>(body).code(), None);
        assert_eq!(read::<Butterbase>(body).code(), None);
    }
}

#[test]
fn what_follows_the_body_is_ignored() {
    assert_eq!(
        read::<Butterbase>(r#"{"error":{"code":"A"}}{"error":{"code":"B"}} <!-- -->"#).code(),
        Some("A")
    );
}

#[test]
fn stray_commas_and_words_that_are_no_json_are_stepped_over() {
    let decoded = read::<Butterbase>(r#"{,"error":{"details":{"x":NaN,"y":2,},"code":"A",},}"#);
    assert_eq!(decoded.code(), Some("A"));
    assert_eq!(decoded.detail::<u8>("y").unwrap(), 2);
    assert!(decoded.detail::<f64>("x").is_err());
}

#[test]
fn escapes_are_undone_also_in_names() {
    let decoded =
        read::<Butverify>(r#"{"error":{"co\u0064e":"\u0041\ud83e\udd80\/","messag\u0065":"\"\n","x\ty":1}}"#);
    assert_eq!(decoded.code(), Some("A\u{1F980}/"));
    assert_eq!(decoded.message(), "\"\n");
    assert_eq!(decoded.detail::<u8>("x\ty").unwrap(), 1);
}

#[test]
fn of_members_with_one_name_the_last_counts() {
    let decoded = read::<Butverify>(r#"{"error":{"code":"A","x":1,"code":"B","x":2}}"#);
    assert_eq!(decoded.code(), Some("B"));
    assert_eq!(decoded.detail::<u8>("x").unwrap(), 2);
}

#[test]
fn deep_documents_cost_what_they_are_long() {
    const DEEP: usize = 1 << 20;
    for (open, close) in [("[", "]"), ("{\"error\":", "}"), ("{\"a\":[", "]}")] {
        let nested = open.repeat(DEEP);
        let body = format!(r#"{{"x":{nested}"#);
        assert_eq!(read::<Butterbase>(&body).code(), None);
        let body = format!(
            r#"{{"x":{nested}1{},"error":{{"details":{{"y":[[[]]]}},"code":"A"}}}}"#,
            close.repeat(DEEP)
        );
        // Beyond 4 MiB nothing is read.
        let expected = (body.len() <= 4 << 20).then_some("A");
        assert_eq!(read::<Butterbase>(&body).code(), expected);
        assert_eq!(read::<Butterbase>(&nested).body().len(), nested.len());
    }
    let body = format!(
        r#"{{"error":{{"code":"A","x":{}1{}}}}}"#,
        "[".repeat(DEEP),
        "]".repeat(DEEP)
    );
    let decoded = read::<Butverify>(&body);
    assert_eq!(decoded.code(), Some("A"));
    assert!(decoded.detail::<serde_json::Value>("x").is_err());
}

#[test]
fn huge_lists_are_kept_in_part() {
    let items = vec![r#"{"field":"a","message":"b"}"#; 5_000].join(",");
    let decoded = read::<SchemaStack>(&format!(r#"{{"error":{{"details":[{items}],"code":"A"}}}}"#));
    assert_eq!(decoded.violations().len(), 1024);
    assert_eq!(decoded.code(), Some("A"));

    let members: Vec<_> = (0..5_000).map(|at| format!(r#""x{at}":{at}"#)).collect();
    let members = members.join(",");
    let decoded = read::<Butverify>(&format!(r#"{{"error":{{{members},"code":"A"}}}}"#));
    assert_eq!(decoded.details().count(), 1024);
    assert_eq!(decoded.detail::<u16>("x1023").unwrap(), 1023);
    assert_eq!(decoded.code(), Some("A"));
}

#[test]
fn a_detail_of_another_type_is_an_error_of_that_detail_only() {
    let decoded = read::<Butverify>(r#"{"error":{"code":"A","limit":"ten","name":"n","none":null}}"#);
    assert!(decoded.detail::<u32>("limit").is_err());
    assert_eq!(decoded.detail::<String>("limit").unwrap(), "ten");
    assert_eq!(decoded.detail::<String>("name").unwrap(), "n");
    assert_eq!(decoded.detail::<Option<u32>>("none").unwrap(), None);
    assert_eq!(decoded.detail_json("limit"), Some("\"ten\""));
    assert_eq!(
        decoded.detail::<u32>("missing").unwrap_err().to_string(),
        "missing detail `missing`"
    );
}

#[test]
fn numbers_are_read_however_they_are_written() {
    dialect! { pub Numbered { body: { "status": status, "number": number } } }
    for (status, number, read_status, read_number) in [
        ("503", "-17", 503, Some(-17)),
        ("503.0", "1.2e1", 503, Some(12)),
        ("5.03e2", "1.5", 503, None),
        ("200", "99999999999999999999", 404, None),
        ("-1", "\"7\"", 404, None),
        ("\"503\"", "1e999", 404, None),
        ("70000", "-", 404, None),
    ] {
        let decoded = read::<Numbered>(&format!(r#"{{"status":{status},"number":{number}}}"#));
        assert_eq!(decoded.status().as_u16(), read_status, "{status}");
        assert_eq!(decoded.number(), read_number, "{number}");
        assert_eq!(decoded.answer_status(), StatusCode::NOT_FOUND);
    }
}

#[test]
fn headers_that_cannot_be_read_are_ignored() {
    for value in ["soon", "", "-1", "1.5.0", "Tue, 99 Nov 2023 22:13:20 GMT"] {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(value))]);
        let decoded = decode::<Butterbase>(StatusCode::NOT_FOUND, &headers, &"".into());
        assert_eq!(decoded.retry_after(), None, "{value}");
    }
    let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_bytes(b"\xFF").unwrap())]);
    let decoded = decode::<Butterbase>(StatusCode::NOT_FOUND, &headers, &"".into());
    assert_eq!(decoded.retry_after(), None);
}

#[test]
fn debug_shows_what_was_read() {
    let decoded = read::<Butterbase>(r#"{"error":{"code":"A","details":{"x":1}}}"#);
    let shown = format!("{decoded:?}");
    for part in ["Butterbase", "\"A\"", "404", "\"x\"", "error"] {
        assert!(shown.contains(part), "{shown}");
    }
    assert!(format!("{:?}", read::<Butterbase>(&"x".repeat(10_000))).len() < 2_000);
    assert_eq!(decoded.to_string(), "A: Not Found");
}
