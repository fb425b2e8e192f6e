//! The Model Context Protocol, 2026-07-28.

use std::time::Duration;

use error_core::dialects::{JsonRpc, McpTool};
use error_core::{ApiError, Context, Violation, decode, dialect, render, respond};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use crate::shape::{any, is_object, optional, required};
use crate::{body, is_example};

dialect! {
    /// A whole response, with a text in the service's own words.
    ToolResponse {
        body: {
            "jsonrpc": "2.0",
            "id": context.id or null,
            "result": {
                "resultType": "complete",
                "content": [{ "type": "text", "text": "{message} {remediation}" }],
                "isError": true,
            },
        },
    }
}

dialect! {
    /// A protocol error, as in the example.
    Protocol {
        body: { "jsonrpc": "2.0", "id": context.id or null, "error": { "code": number, "message": message } },
    }
}

dialect! {
    /// Protocol errors, with the numbers that the protocol keeps for itself.
    Mcp {
        extends: JsonRpc,
        rules: { number not in [-32099..=-32023, -32019..=-32000]: "MCP 2026-07-28, Error Codes" },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = McpTool)]
enum FlightError {
    #[api_error(
        code = "INVALID_DATE",
        status = 422,
        message = "Invalid departure date: must be in the future."
    )]
    #[api_error(remediation = "Current date is 08/08/2025.")]
    Date {
        #[api_error(violations)]
        violations: Vec<Violation>,
        #[api_error(detail)]
        earliest: &'static str,
    },
    #[api_error(
        code = "SOLD_OUT",
        status = 409,
        message = "It is sold out",
        remediation = "Take another day."
    )]
    SoldOut,
    #[api_error(
        code = "BUSY",
        status = 503,
        message = "It is busy",
        remediation = "Call again.",
        recovery = retry
    )]
    Busy {
        #[api_error(retry_after)]
        after: Option<Duration>,
    },
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Mcp)]
enum ProtocolError {
    #[api_error(code = "UNKNOWN_TOOL", number = -32602, status = 404, message = "Unknown tool: invalid_tool_name")]
    UnknownTool,
    #[api_error(code = "HEADER_MISMATCH", number = -32020, status = 400, message = "The headers do not match")]
    HeaderMismatch,
}

/// "Error Handling": the protocol error and the failed tool.
#[test]
fn the_examples() {
    is_example::<Protocol>(
        &ProtocolError::UnknownTool,
        &Context::new().with_value("id", 3),
        r#"{
          "jsonrpc": "2.0",
          "id": 3,
          "error": { "code": -32602, "message": "Unknown tool: invalid_tool_name" }
        }"#,
    );
    is_example::<ToolResponse>(
        &FlightError::Date {
            violations: vec![],
            earliest: "2025-08-09",
        },
        &Context::new().with_value("id", 4),
        r#"{
          "jsonrpc": "2.0",
          "id": 4,
          "result": {
            "resultType": "complete",
            "content": [
              {
                "type": "text",
                "text": "Invalid departure date: must be in the future. Current date is 08/08/2025."
              }
            ],
            "isError": true
          }
        }"#,
    );
    let (value, _) = body::<Mcp>(&ProtocolError::HeaderMismatch, &Context::new());
    assert_eq!(value["error"]["code"], -32020);
}

fn texts(error: &FlightError) -> Vec<String> {
    let (value, _) = body::<McpTool>(error, &Context::new());
    let content = value["content"].as_array().unwrap();
    assert!(content.iter().all(|part| part["type"] == "text"));
    content
        .iter()
        .map(|part| part["text"].as_str().unwrap().to_owned())
        .collect()
}

/// A client that drops `structuredContent` shows the model no more than this.
#[test]
fn the_text_has_the_violations_and_the_time_to_wait() {
    let violations = vec![
        Violation::new("legs.0.date", "is past"),
        Violation::new("", "Expected: two legs"),
    ];
    let date = FlightError::Date {
        violations,
        earliest: "2025-08-09",
    };
    assert_eq!(
        texts(&date),
        [
            "INVALID_DATE: Invalid departure date: must be in the future.\nCurrent date is 08/08/2025.",
            "legs.0.date: is past",
            "Expected: two legs",
        ],
    );
    let after = Some(Duration::from_millis(1500));
    assert_eq!(
        texts(&FlightError::Busy { after }),
        ["BUSY: It is busy\nCall again.\nRetry after 2 s."]
    );
    assert_eq!(
        texts(&FlightError::Busy { after: None }),
        ["BUSY: It is busy\nCall again."]
    );
}

/// Where there is `structuredContent`, it counts; else the texts are read.
#[test]
fn both_come_back() {
    let violations = vec![
        Violation::new("date", "is past"),
        Violation::new("", "Expected: two legs"),
    ];
    let errors = [
        FlightError::Date {
            violations: violations.clone(),
            earliest: "2025-08-09",
        },
        FlightError::Busy {
            after: Some(Duration::from_secs(2)),
        },
        FlightError::SoldOut,
    ];
    for error in errors {
        let sent = render::<McpTool>(&error, &Context::new());
        let mut text = serde_json::from_slice::<Value>(&sent).unwrap();
        text.as_object_mut().unwrap().remove("structuredContent");
        for (body, is_whole) in [(sent, true), (text.to_string().into(), false)] {
            let decoded = decode::<McpTool>(StatusCode::OK, &HeaderMap::new(), &body);
            assert_eq!(decoded.code(), Some(error.entry().code()));
            assert_eq!(decoded.message(), error.to_string());
            assert_eq!(decoded.remediation(), error.entry().remediation());
            assert_eq!(decoded.retry_after(), error.retry_after());
            let recovery = error.entry().recovery().filter(|_| is_whole);
            assert_eq!(decoded.recovery(), recovery);
            let sent = match &error {
                FlightError::Date { violations, .. } => &violations[..],
                _ => &[],
            };
            let read: Vec<_> = decoded.violations().iter().collect();
            assert_eq!(read.len(), sent.len());
            let is_told = |at: &usize| is_whole || !sent[*at].path().is_empty();
            for at in (0..sent.len()).filter(is_told) {
                assert_eq!(
                    (read[at].path(), read[at].message()),
                    (sent[at].path(), sent[at].message())
                );
            }
        }
    }
}

/// `CallToolResult`: the model can read code and remediation in the text alone.
#[test]
fn the_text_says_it_all() {
    fn yes(value: &Value) -> bool {
        value == &json!(true)
    }
    fn complete(value: &Value) -> bool {
        value == "complete"
    }
    let violations = vec![Violation::new("legs.0.date", "is in the past")];
    for error in [
        FlightError::Date {
            violations,
            earliest: "2025-08-09",
        },
        FlightError::SoldOut,
    ] {
        let (value, _) = body::<McpTool>(&error, &Context::new());
        let members = [
            required("resultType", complete),
            required("content", Value::is_array),
            optional("structuredContent", any),
            required("isError", yes),
        ];
        is_object(&value, &members, false);
        assert_eq!(respond(&error, &Context::new()).status(), 200);
        let text = value["content"][0]["text"].as_str().unwrap();
        for name in ["code", "message", "remediation"] {
            let said = value["structuredContent"][name].as_str().unwrap();
            assert!(text.contains(said), "{said} in {text}");
        }
    }
}
