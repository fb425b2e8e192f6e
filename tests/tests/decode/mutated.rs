//! Bodies that are broken in every way that chance finds, the same in every run.

use error_core::dialects::{
    Bkend, BkendFlat, Butterbase, Butverify, Connect, GoogleRpc, GraphQl, JsonApi, JsonRpc, McpTool, OAuth,
    OData, ProblemDetails, SchemaStack,
};
use error_core::{Decoded, Dialect, decode, decode_any};
use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::dialects as d;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    #[expect(clippy::cast_possible_truncation, reason = "any number will do")]
    fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { self.next() as usize % end }
    }
}

const SEEDS: &[&str] = &[
    r#"{"error":{"code":"APP_PAUSED","message":"The \"app\" is paused","remediation":"Resume","documentation_url":"https://docs.butterbase.ai/errors#app-paused","details":{"app_id":"a-7","x":[1,{"y":null}]}}}"#,
    r#"{"success":false,"error":{"code":"data/table-locked","message":"The table is locked"}}"#,
    r#"{"error":{"code":"IMPORT_REFUSED","message":"2","details":[{"field":"rows.0.size","message":"no"},{"field":"","message":"no"}]}}"#,
    r##"{"code":"bad_manifest","message":"2 faults","faults":[{"at":"/crates/0/mass","ref":"#/a%20b","way":["body","crates",0,"mass"],"in":{"body":"crates[0].mass"},"rule":"range","text":"must be positive","max":900}],"texts":["a"],"data":{"all":[{"k":1}]}}"##,
    r#"[{"fault":"DOCK_REFUSED","rule":"Required","say":"has no name","at":"ship.name"},{"fault":"DOCK_REFUSED","say":"is too long"}]"#,
    r#"{"code":"resource_exhausted","text":"Slow down","parts":[{"is":"why","reason":"TOO_FAST","facts":{"limit":"5"}},{"is":"wait","for":"1.5s"},{"is":"waits","for":[1,1500,1.5,"2"]}]}"#,
    r#"{"class":"CARGO","type":"urn:customs:not-declared:404","no":-17,"detail":"Declare it first"}"#,
    r#"{"id":7,"code":"KEY_LOST","when":"2023-11-14T22:13:20.123Z","s":1700000000,"url":"https://lock.example/errors/key-lost?request=r%2F9"}"#,
    r##"{"type":"https://example.com/probs/out-of-credit","title":"No credit","status":403,"detail":"It costs 50","instance":"/i/1","code":"a","errors":[{"detail":"no","pointer":"#/age"},{"parameter":"q"}],"balance":30}"##,
    r#"{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"A","domain":"x","metadata":{"a":"1"}},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"1.5s"},{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"a[0].b","description":"no"}]}]}}"#,
    r#"{"errors":[{"links":{"type":"u"},"status":"422","code":"A","title":"t","detail":"d","source":{"pointer":"/data/0"},"meta":{"retry_after":3,"details":{"x":1}}}]}"#,
    r#"{"jsonrpc":"2.0","error":{"code":-32000,"message":"m","data":{"code":"A","retry_after":3,"violations":[{"path":"/a","message":"no"}],"details":{"x":1}}},"id":null}"#,
    r#"{"errors":[{"message":"m","locations":[{"line":6,"column":7}],"path":["hero",1],"extensions":{"code":"A","details":{"id":1}}}],"data":null}"#,
    r#"{"error":{"code":"A","message":"m","target":"t","details":[{"code":"B","target":"a[0]","message":"no"}],"innererror":{"retry_after":3,"x":1}}}"#,
    r#"{"error":"invalid_request","error_description":"d","error_uri":"u"}"#,
    r#"{"code":"unavailable","message":"m","details":[{"type":"google.rpc.ErrorInfo","value":"CgpPVkVSTE9BREVEEglsb2NhbGhvc3Q"},{"type":"google.rpc.RetryInfo","value":"CgIIPA"},{"type":"google.rpc.BadRequest","value":"Cg0KAWESAm5vGgRSVUxF"}]}"#,
    r#"{"resultType":"complete","structuredContent":{"code":"A","message":"m","remediation":"r","details":{"x":1}},"content":[{"type":"text","text":"A: m\nr"}],"isError":true}"#,
];

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ":",
    ",",
    "null",
    "true",
    "-",
    "1e999",
    "\\u",
    "\\ud800",
    "\\u0000",
    "é",
    "\u{1F980}",
    "\u{FEFF}",
    " ",
    "\"code\":",
    "\"error\":",
    "{\"a\":",
    "[[[[",
    "\"\"",
    "0",
    "~1",
    "%zz",
    "urn:",
    "CgIIPA",
    "\"@type\":",
];

/// A body made of the seeds: bytes changed, parts cut, doubled and put in.
fn mutated(chance: &mut Chance) -> Vec<u8> {
    let mut body = SEEDS[chance.below(SEEDS.len())].as_bytes().to_vec();
    for _ in 0..chance.below(6) {
        let (a, b) = (chance.below(body.len() + 1), chance.below(body.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        match chance.below(7) {
            0 => body.truncate(to),
            1 => drop(body.drain(from..to.min(from + 8))),
            2 => {
                let part = body[from..to].to_vec();
                body.splice(from..from, part);
            }
            3 => {
                if let Some(byte) = body.get_mut(from) {
                    *byte = chance.next().to_le_bytes()[0];
                }
            }
            4 => {
                let other = SEEDS[chance.below(SEEDS.len())].as_bytes();
                body.splice(from..to, other[chance.below(other.len())..].iter().copied());
            }
            _ => {
                let piece = PIECES[chance.below(PIECES.len())];
                body.splice(from..from, piece.bytes());
            }
        }
        body.truncate(1 << 14);
    }
    body
}

fn headers(chance: &mut Chance) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for name in [RETRY_AFTER, WWW_AUTHENTICATE, HeaderName::from_static("x-fault")] {
        let value = mutated(chance);
        let value: Vec<u8> = value
            .into_iter()
            .filter(|byte| *byte >= b' ' && *byte != 0x7F)
            .take(40)
            .collect();
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            headers.insert(name, value);
        }
    }
    headers
}

/// Asks for all that there is.
fn look(decoded: &Decoded, body: &[u8]) {
    assert_eq!(decoded.body(), body);
    assert!(!decoded.message().is_empty());
    assert!(!format!("{decoded:?} {decoded}").is_empty());
    for (name, json) in decoded.details() {
        assert!(
            decoded.detail_json(&name).is_some() || name.is_empty(),
            "{name}: {json}"
        );
    }
    let _ = (
        decoded.detail::<serde_json::Value>("limit"),
        decoded.has_code("A/B"),
        decoded.time(),
        decoded.retry_after(),
        decoded.clone(),
    );
}

fn try_in<D: Dialect>(headers: &HeaderMap, body: &[u8]) {
    let decoded = decode::<D>(StatusCode::BAD_REQUEST, headers, &body.to_vec().into());
    look(&decoded, body);
    assert!(decoded.is_in::<D>());
}

#[test]
fn no_body_makes_it_fail() {
    let mut chance = Chance(7);
    for _ in 0..4_000 {
        let body = mutated(&mut chance);
        let headers = headers(&mut chance);
        try_in::<Butterbase>(&headers, &body);
        try_in::<Bkend>(&headers, &body);
        try_in::<Butverify>(&headers, &body);
        try_in::<SchemaStack>(&headers, &body);
        try_in::<ProblemDetails>(&headers, &body);
        try_in::<GoogleRpc>(&headers, &body);
        try_in::<JsonApi>(&headers, &body);
        try_in::<JsonRpc>(&headers, &body);
        try_in::<GraphQl>(&headers, &body);
        try_in::<OData>(&headers, &body);
        try_in::<OAuth>(&headers, &body);
        try_in::<Connect>(&headers, &body);
        try_in::<McpTool>(&headers, &body);
        try_in::<d::Pier>(&headers, &body);
        try_in::<d::Barge>(&headers, &body);
        try_in::<d::Customs>(&headers, &body);
        try_in::<d::Manifest>(&headers, &body);
        try_in::<d::Dock>(&headers, &body);
        try_in::<d::Beacon>(&headers, &body);
        try_in::<d::Lock>(&headers, &body);
        try_in::<d::Nest>(&headers, &body);
        let any = decode_any::<(
            Butterbase,
            BkendFlat,
            d::Manifest,
            d::Dock,
            ProblemDetails,
            JsonApi,
            GraphQl,
        )>(StatusCode::BAD_REQUEST, &headers, &body.clone().into());
        look(&any, &body);
    }
}
