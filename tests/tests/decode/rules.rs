//! The rules of reading backwards, one by one.

use std::time::Duration;

use error_core::dialects::{Butterbase, Butverify};
use error_core::{Decoded, Dialect, Location, Recovery, decode, decode_any, dialect};
use http::header::{CONTENT_TYPE, DATE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

fn read<D: Dialect>(body: &str) -> Decoded {
    read_with::<D>(409, &[], body)
}

fn read_with<D: Dialect>(status: u16, headers: &[(HeaderName, &str)], body: &str) -> Decoded {
    let headers = headers
        .iter()
        .map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap()));
    decode::<D>(
        StatusCode::from_u16(status).unwrap(),
        &headers.collect(),
        &body.to_owned().into(),
    )
}

fn names(decoded: &Decoded) -> Vec<String> {
    decoded.details().map(|(name, _)| name.into_owned()).collect()
}

#[test]
fn rule_1_literal_keys_come_first_and_the_open_part_gets_the_rest() {
    let decoded =
        read::<Butverify>(r#"{"ok":false,"new":1,"error":{"limit":1,"code":"a","newer":[],"message":"m"}}"#);
    assert_eq!((decoded.code(), decoded.message()), (Some("a"), "m"));
    assert_eq!(names(&decoded), ["limit", "newer"]);
}

#[test]
fn rule_2_the_outer_word_wins() {
    dialect! {
        pub Twice {
            headers: { "x-code"?: code },
            body: { "in"?: { "code"?: code, "say"?: message }, "code"?: code, "say"?: message, "of"?: title,
                "list"?: [for violation in violations { "code": code, "why"?: violation.code, "say": violation.message }] },
        }
    }
    let header = [(HeaderName::from_static("x-code"), "H")];
    let code = |body| read_with::<Twice>(409, &header, body).code().map(str::to_owned);
    // The order of the template, whatever that of the body.
    assert_eq!(code(r#"{"code":"B","in":{"code":"A"}}"#).unwrap(), "A");
    assert_eq!(code(r#"{"in":{"code":"A"},"code":"B"}"#).unwrap(), "A");
    // Nothing does not count.
    assert_eq!(code(r#"{"in":{"code":null},"code":"B"}"#).unwrap(), "B");
    assert_eq!(code(r#"{"in":{"code":""},"code":"B"}"#).unwrap(), "B");
    // Outside before inside of a loop, the body before headers.
    assert_eq!(
        code(r#"{"list":[{"code":"L","say":"m"}],"code":"B"}"#).unwrap(),
        "B"
    );
    assert_eq!(code(r#"{"list":[{"code":"L","say":"m"}]}"#).unwrap(), "L");
    assert_eq!(code("{}").unwrap(), "H");
    // No code: that of the first item.
    let decoded = read::<Twice>(r#"{"list":[{"say":"m"},{"why":"W","say":"n"}]}"#);
    assert_eq!(decoded.code(), Some("W"));
    // No message: the title, the first item's, the phrase of the status.
    assert_eq!(decoded.message(), "m");
    assert_eq!(read::<Twice>(r#"{"list":[{"say":"m"}],"of":"t"}"#).message(), "t");
    assert_eq!(read::<Twice>("{}").message(), "Conflict");
}

#[test]
fn rule_3_constants_are_not_checked() {
    let decoded = read::<Butverify>(r#"{"ok":true,"error":{"code":"a","message":"m"}}"#);
    assert_eq!(decoded.code(), Some("a"));
    assert_eq!(
        read::<Butverify>(r#"{"ok":[{}],"error":{"code":"a"}}"#).code(),
        Some("a")
    );
}

#[test]
fn rule_4_or_is_decided_by_the_json_type() {
    dialect! {
        pub Either {
            body: {
                "why": [for violation in violations { "say": violation.message }] or message,
                "hint": remediation or "none",
                "named": title or message,
                "about": details.topic or null,
                "n": number or 0,
            },
        }
    }
    assert_eq!(read::<Either>(r#"{"why":"m"}"#).message(), "m");
    let decoded = read::<Either>(r#"{"why":[{"say":"v"}]}"#);
    assert_eq!(decoded.violations()[0].message(), "v");
    // A default that comes back is absent.
    let decoded = read::<Either>(r#"{"hint":"n\u006fne","about":null,"n":0}"#);
    assert_eq!((decoded.remediation(), decoded.number()), (None, None));
    assert_eq!(names(&decoded), [""; 0]);
    let decoded = read::<Either>(r#"{"hint":"h","about":{"x":1},"n":7}"#);
    assert_eq!((decoded.remediation(), decoded.number()), (Some("h"), Some(7)));
    assert_eq!(decoded.detail_json("topic"), Some(r#"{"x":1}"#));
    // One word after another: the first.
    assert_eq!(read::<Either>(r#"{"named":"t"}"#).title(), Some("t"));
}

#[test]
fn rule_6_elements_are_found_by_their_constants() {
    dialect! {
        pub Parts {
            body: [
                { "is": "why", "text": message },
                { "is": "wait", "for": retry_after }?,
                { "is": "who", "id": request_id }?,
            ],
        }
    }
    let decoded = read::<Parts>(
        r#"[{"is":"new"},{"id":"r","is":"who"},7,{"for":3,"is":"wait"},{"is":"why","text":"m"},{"is":"why","text":"n"}]"#,
    );
    assert_eq!(decoded.message(), "m");
    assert_eq!(decoded.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!(decoded.request_id(), Some("r"));
}

#[test]
fn rule_7_constant_parts_anchor_a_text() {
    dialect! {
        pub Urn { body: { "type": "urn:x:{code}", "at"?: "{title} ({request_id})" } }
    }
    let decoded = read::<Urn>(r#"{"type":"urn:x:a:b","at":"t (u) (r)"}"#);
    assert_eq!(decoded.code(), Some("a:b"));
    assert_eq!(
        (decoded.title(), decoded.request_id()),
        (Some("t"), Some("u) (r"))
    );
    // What does not match is no value; where its only hole is the code, it is an unknown code.
    let decoded = read::<Urn>(r#"{"type":"about:blank","at":"t"}"#);
    assert_eq!(decoded.code(), Some("about:blank"));
    assert_eq!((decoded.title(), decoded.request_id()), (None, None));
}

#[test]
fn rule_8_cases_are_undone() {
    dialect! {
        pub Cased {
            codes: "SCREAMING_SNAKE_CASE",
            headers: { "x-fault"?: code as camelCase },
            body: { "code"?: code as PascalCase, "left"?: recovery as UPPERCASE, "rpc"?: grpc as snake_case,
                "state"?: status as phrase as kebab-case, "with"?: details as camelCase },
        }
    }
    dialect! {
        pub Split {
            codes: "kebab-case/kebab-case",
            body: { "class": code[0] as UPPERCASE, "name"?: code[1] as snake_case },
        }
    }
    let decoded = read::<Cased>(
        r#"{"code":"AppNotFound","left":"ESCALATE","rpc":"not_found","state":"not-found","with":{"maxSeats":4}}"#,
    );
    assert_eq!(decoded.code(), Some("APP_NOT_FOUND"));
    assert_eq!(decoded.recovery(), Some(Recovery::Escalate));
    assert_eq!(decoded.grpc(), Some("NOT_FOUND"));
    assert_eq!(decoded.status(), StatusCode::NOT_FOUND);
    assert_eq!(names(&decoded), ["max_seats"]);
    assert_eq!(decoded.detail::<u8>("max_seats").unwrap(), 4);
    assert_eq!(decoded.detail::<u8>("maxSeats").unwrap(), 4);
    // An irregular code is found in the form of the wire.
    assert!(decoded.has_code("APP__NOT_FOUND"));
    assert!(!decoded.has_code("APP_FOUND"));
    let header = [(HeaderName::from_static("x-fault"), "keyLost")];
    assert_eq!(
        read_with::<Cased>(409, &header, "<html>").code(),
        Some("KEY_LOST")
    );

    let decoded = read::<Split>(r#"{"class":"CARGO","name":"not_declared"}"#);
    assert_eq!(decoded.code(), Some("cargo/not-declared"));
    assert!(decoded.has_code("cargo/not-declared"));
    assert!(!decoded.has_code("cargo/not"));
    assert!(!read::<Split>(r#"{"class":"CARGO"}"#).has_code("cargo/not-declared"));
    assert_eq!(read::<Split>(r#"{"name":"not_declared"}"#).code(), None);
}

#[test]
fn rule_9_paths_are_read_in_every_syntax() {
    dialect! {
        pub Ways {
            body: [for violation in violations {
                "b"?: violation.path as brackets,
                "p"?: violation.path as pointer,
                "f"?: violation.path as fragment,
                "d"?: violation.path,
                "in"?: { "query"?: violation.path in query, "header"?: violation.path in header },
                "way"?: [violation.location, ..violation.path],
                "say": violation.message,
            }],
        }
    }
    for way in [
        r#""b":"lines[0].sku""#,
        r#""p":"/lines/0/sku""#,
        r##""f":"#/lines/0/sku""##,
        r#""d":"lines.0.sku""#,
        r#""way":["body","lines",0,"sku"]"#,
        r#""way":["body","lines","0","sku"]"#,
    ] {
        let decoded = read::<Ways>(&format!(r#"[{{{way},"say":"m"}}]"#));
        let [violation] = decoded.violations() else {
            panic!("{decoded:?}")
        };
        assert_eq!(
            *violation,
            error_core::Violation::new("lines.0.sku", "m"),
            "{way}"
        );
    }
    let decoded = read::<Ways>(
        r#"[{"in":{"query":"q"},"say":"m"},{"way":["header","x"],"say":"m"},{"way":["moon"],"say":"m"}]"#,
    );
    let at: Vec<_> = decoded
        .violations()
        .iter()
        .map(|v| (v.location(), v.path().to_owned()))
        .collect();
    assert_eq!(
        at,
        [
            (Location::Query, "q".to_owned()),
            (Location::Header, "x".to_owned()),
            (Location::Body, String::new())
        ]
    );
}

#[test]
fn rule_12_details_as_text_are_parsed() {
    dialect! { pub Texts { body: { "with": details as text } } }
    let decoded = read::<Texts>(r#"{"with":{"limit":"5","on":"true","name":"5","list":"[1,2]","odd":"x"}}"#);
    assert_eq!(decoded.detail::<u32>("limit").unwrap(), 5);
    assert!(decoded.detail::<bool>("on").unwrap());
    assert_eq!(decoded.detail::<String>("name").unwrap(), "5");
    assert_eq!(decoded.detail::<Vec<u8>>("list").unwrap(), [1, 2]);
    assert!(decoded.detail::<u32>("odd").is_err());
    // Where the dialect does not write texts, a text is a text.
    assert!(
        read::<Butterbase>(r#"{"error":{"details":{"limit":"5"}}}"#)
            .detail::<u32>("limit")
            .is_err()
    );
}

#[test]
fn rule_13_the_finer_time_of_the_body_wins() {
    dialect! { pub Waits { body: { "ms"?: retry_after as millis, "s"?: retry_after as text, "d"?: retry_after as duration } } }
    let wait = |body: &str, header: &str| {
        let headers = [(RETRY_AFTER, header), (DATE, "Tue, 14 Nov 2023 22:13:20 GMT")];
        read_with::<Waits>(429, &headers, body)
            .retry_after()
            .map(|time| time.as_millis())
    };
    assert_eq!(wait(r#"{"ms":1500}"#, "2"), Some(1_500));
    assert_eq!(wait(r#"{"d":"1.25s"}"#, "2"), Some(1_250));
    assert_eq!(wait(r#"{"s":"9","ms":8700}"#, "9"), Some(8_700));
    assert_eq!(wait(r#"{"ms":"soon"}"#, "2"), Some(2_000));
    assert_eq!(wait("", "Tue, 14 Nov 2023 22:13:50 GMT"), Some(30_000));
    assert_eq!(wait("", "soon"), None);
}

#[test]
fn headers_and_the_challenge_are_read() {
    dialect! {
        pub Heads {
            codes: "SCREAMING_SNAKE_CASE",
            challenge: r#"Bearer realm="lock", error="{code as snake_case}""#,
            headers: { "x-lock"?: request_id, "x-of": "lock/{title}" },
            body: { "message": message },
        }
    }
    let headers = [
        (WWW_AUTHENTICATE, r#"Bearer realm="lock", error="key_lost""#),
        (HeaderName::from_static("x-lock"), "r-9"),
        (HeaderName::from_static("x-request-id"), "other"),
        (HeaderName::from_static("x-of"), "lock/t"),
    ];
    let decoded = read_with::<Heads>(401, &headers, r#"{"message":"m"}"#);
    assert_eq!(decoded.code(), Some("KEY_LOST"));
    assert_eq!((decoded.request_id(), decoded.title()), (Some("r-9"), Some("t")));
    let headers = [
        (WWW_AUTHENTICATE, "Basic"),
        (HeaderName::from_static("x-request-id"), "r-1"),
    ];
    let decoded = read_with::<Heads>(401, &headers, "");
    assert_eq!((decoded.code(), decoded.request_id()), (None, Some("r-1")));
}

#[test]
fn a_documentation_url_names_the_error_where_nothing_else_does() {
    dialect! {
        pub Paged {
            codes: "SCREAMING_SNAKE_CASE",
            docs: "https://x.example/{code as kebab-case}?r={request_id}",
            body: { "type": documentation_url, "code"?: code },
        }
    }
    let decoded = read::<Paged>(r#"{"type":"https://x.example/key-lost?r=a%2Fb"}"#);
    assert_eq!(
        (decoded.code(), decoded.request_id()),
        (Some("KEY_LOST"), Some("a/b"))
    );
    let decoded = read::<Paged>(r#"{"type":"https://x.example/key-lost?r=1","code":"OTHER"}"#);
    assert_eq!(decoded.code(), Some("OTHER"));
    assert_eq!(read::<Paged>(r#"{"type":"about:blank"}"#).code(), None);
    let body = r#"{"error":{"documentation_url":"https://docs.butterbase.ai/errors#app-paused"}}"#;
    assert_eq!(read::<Butterbase>(body).code(), Some("APP_PAUSED"));
}

#[test]
fn a_dialect_of_several_is_recognised() {
    dialect! { pub Typed { media_type: "application/vnd.typed+json", body: { "say"?: message } } }
    dialect! { pub Up { body: { "status": "up", "why": message } } }
    dialect! { pub Down { body: { "status": "down", "why": message } } }
    type Any = (Butterbase, Up, Down, Typed, Butverify);
    let name = |media: &'static str, body: &'static str| {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(media))]);
        decode_any::<Any>(StatusCode::CONFLICT, &headers, &body.into()).dialect()
    };
    let json = "application/json";
    assert_eq!(name(json, r#"{"why":"m","status":"down"}"#), Some("Down"));
    assert_eq!(name(json, r#"{"status":"up","why":"m","new":1}"#), Some("Up"));
    assert_eq!(
        name(json, r#"{"ok":false,"error":{"code":"a","message":"m"}}"#),
        Some("Butverify")
    );
    assert_eq!(
        name("Application/vnd.typed+JSON; charset=utf-8", r#"{"say":"m"}"#),
        Some("Typed")
    );
    // Of what fits none, the one that it has most of.
    assert_eq!(
        name(json, r#"{"error":{"code":"A","message":"m","remediation":"r"}}"#),
        Some("Butterbase")
    );
    for nothing in ["", "<html>", "{}", "[]", r#"{"new":1}"#] {
        assert_eq!(name(json, nothing), None, "{nothing}");
    }
}
