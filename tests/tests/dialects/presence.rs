//! `?` and `or`: what is left out, and what stands there instead.

use error_core::{ApiError, Context, dialect};

use crate::{alone, body};

dialect! {
    Harbor {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "hint": remediation or null, "data": details },
            "see"?: { "page": documentation_url, "open": true },
            "ticket"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    #[api_error(code = "BERTH_TAKEN", status = 409, message = "Berth 7 is taken")]
    Taken,
    #[api_error(
        code = "BERTH_TAKEN_BY",
        status = 409,
        message = "Berth {berth} is taken",
        remediation = "Ask for another berth.",
        docs = "https://docs.harbor.example/taken"
    )]
    TakenBy {
        #[api_error(detail)]
        berth: u8,
    },
}

#[test]
fn what_lacks_is_left_out_or_replaced() {
    assert_eq!(
        alone::<Harbor>(&BerthError::Taken),
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN","text":"Berth 7 is taken","hint":null,"data":{}}}"#
    );
    assert_eq!(
        body::<Harbor>(
            &BerthError::TakenBy { berth: 7 },
            &Context::new().with_request_id("t-1")
        ),
        r#"{"ok":false,"fault":{"id":"BERTH_TAKEN_BY","text":"Berth 7 is taken","hint":"Ask for another berth.","data":{"berth":7}},"see":{"page":"https://docs.harbor.example/taken","open":true},"ticket":"t-1"}"#
    );
}

dialect! {
    Deep {
        body: {
            "a"?: { "b": { "c": request_id, "d": code } },
            "e"?: { "f"?: trace_id, "g"?: host },
            "h": request_id or trace_id or "none",
            "i": [{ "kind": "id", "id": request_id }?, { "kind": "code", "code": code }],
            "j"?: "at {host} as {request_id}",
            "k": "at {host}" or 0,
            "l": [],
            "m": {},
            "o"?: ["", request_id],
        },
    }
}

#[test]
fn lack_travels_outwards_to_the_nearest_question_mark() {
    assert_eq!(
        alone::<Deep>(&BerthError::Taken),
        r#"{"h":"none","i":[{"kind":"code","code":"BERTH_TAKEN"}],"k":0,"l":[],"m":{}}"#
    );
    assert_eq!(
        body::<Deep>(
            &BerthError::Taken,
            &Context::new().with_request_id("r").with_host("h")
        ),
        r#"{"a":{"b":{"c":"r","d":"BERTH_TAKEN"}},"e":{"g":"h"},"h":"r","i":[{"kind":"id","id":"r"},{"kind":"code","code":"BERTH_TAKEN"}],"j":"at h as r","k":"at h","l":[],"m":{},"o":["","r"]}"#
    );
    assert_eq!(
        body::<Harbor>(&BerthError::Taken, &Context::new().with_request_id("")),
        alone::<Harbor>(&BerthError::Taken),
        "an empty text is nothing"
    );
}

#[test]
fn what_is_dynamic_is_escaped() {
    let hostile = "\" \\ \u{0} \u{1f} \n \u{2028} </script> 😀";
    let body = body::<Deep>(
        &BerthError::Taken,
        &Context::new().with_request_id(hostile).with_host(hostile),
    );
    let read: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
    assert_eq!(read["a"]["b"]["c"], hostile);
    assert_eq!(read["j"], format!("at {hostile} as {hostile}"));
}

dialect! {
    Quoted { body: { "a \"key\"\n": "braces {{}} and \\ and \u{7}", "é": -1.5, "n": 0x10, "list": [1_000, true, null] } }
}

#[test]
fn constants_are_written_as_they_are() {
    assert_eq!(
        alone::<Quoted>(&BerthError::Taken),
        r#"{"a \"key\"\n":"braces {} and \\ and \u0007","é":-1.5,"n":16,"list":[1000,true,null]}"#
    );
}

dialect! { List { body: [code, message, { "status": status }] } }
dialect! { Line { body: "{code}: {message}" } }
dialect! { Word { body: code } }

#[test]
fn any_value_may_be_the_root() {
    assert_eq!(
        alone::<List>(&BerthError::Taken),
        r#"["BERTH_TAKEN","Berth 7 is taken",{"status":409}]"#
    );
    assert_eq!(
        alone::<Line>(&BerthError::TakenBy { berth: 1 }),
        r#""BERTH_TAKEN_BY: Berth 1 is taken""#
    );
    assert_eq!(alone::<Word>(&BerthError::Taken), r#""BERTH_TAKEN""#);
}
