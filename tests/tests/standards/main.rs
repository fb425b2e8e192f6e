//! The dialects of the standards: the example bodies of the specifications, and what these demand of a body.
//!
//! Where an example leaves out what ours always has (a code, say), a dialect of the example's shape is declared
//! beside it: the language says both.

mod connect;
mod google_rpc;
mod graph_ql;
mod json_api;
mod json_rpc;
mod lenient;
mod losses;
mod mcp;
mod oauth;
mod odata;
mod problem_details;
mod read;
mod shape;

use error_core::{Catalogued, Context, Dialect, render};
use serde_json::Value;

/// The body as JSON, and as it was written.
fn body<D: Dialect>(error: &impl Catalogued, context: &Context) -> (Value, String) {
    let bytes = render::<D>(error, context);
    let text = String::from_utf8(bytes.to_vec()).expect("a body is UTF-8");
    (serde_json::from_str(&text).expect("a body is JSON"), text)
}

/// Compares with the body of a specification, in which the members stand in the same order.
#[track_caller]
fn is_example<D: Dialect>(error: &impl Catalogued, context: &Context, example: &str) {
    let (value, text) = body::<D>(error, context);
    assert_eq!(
        value,
        serde_json::from_str::<Value>(example).expect("an example is JSON")
    );
    assert_eq!(text, without_blanks(example), "the order of the members");
}

/// JSON without the blanks between its tokens.
fn without_blanks(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    json.chars()
        .filter(|c| {
            let keep = in_text || !c.is_whitespace();
            if *c == '"' && !escaped {
                in_text = !in_text;
            }
            escaped = in_text && *c == '\\' && !escaped;
            keep
        })
        .collect()
}
