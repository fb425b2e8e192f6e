//! Those of calls.

use std::time::Duration;

use error_core::dialects::{Connect, GoogleRpc, GraphQl, JsonRpc, McpTool};
use serde_json::{Value, json};

use super::read;

/// AIP-193, "HTTP/1.1+JSON representation".
#[test]
fn google_rpc() {
    let decoded = read::<GoogleRpc>(
        429,
        r#"{
          "error": {
            "code": 429,
            "message": "The zone 'us-east1-a' does not have enough resources available to fulfill the request. Try a different zone, or try again later.",
            "status": "RESOURCE_EXHAUSTED",
            "details": [
              {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": "RESOURCE_AVAILABILITY",
                "domain": "compute.googleapis.com",
                "metadata": { "zone": "us-east1-a", "vmType": "e2-medium" }
              },
              {
                "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                "locale": "en-US",
                "message": "An <e2-medium> VM instance is currently unavailable."
              },
              {
                "@type": "type.googleapis.com/google.rpc.Help",
                "links": [
                  {
                    "description": "Additional information on this error",
                    "url": "https://cloud.google.com/compute/docs/resource-error"
                  }
                ]
              }
            ]
          }
        }"#,
    );
    assert_eq!(
        (decoded.code(), decoded.grpc()),
        (Some("RESOURCE_AVAILABILITY"), Some("RESOURCE_EXHAUSTED"))
    );
    assert!(decoded.message().starts_with("The zone 'us-east1-a'"));
    assert_eq!(
        decoded.context::<String>("domain").unwrap(),
        "compute.googleapis.com"
    );
    assert_eq!(decoded.detail::<String>("vmType").unwrap(), "e2-medium");
    let page = "https://cloud.google.com/compute/docs/resource-error";
    // The words that stand there where nobody says more.
    assert_eq!(
        (decoded.documentation_url(), decoded.remediation()),
        (Some(page), None)
    );
}

/// Section 7, the four errors.
#[test]
fn json_rpc() {
    for (body, number, message, id) in [
        (
            r#"{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}"#,
            -32601,
            "Method not found",
            json!("1"),
        ),
        (
            r#"{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}"#,
            -32700,
            "Parse error",
            json!(null),
        ),
        (
            r#"{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}"#,
            -32600,
            "Invalid Request",
            json!(null),
        ),
        (
            r#"{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "5"}"#,
            -32601,
            "Method not found",
            json!("5"),
        ),
    ] {
        let decoded = read::<JsonRpc>(200, body);
        assert_eq!(
            (decoded.number(), decoded.message(), decoded.code()),
            (Some(number), message, None)
        );
        assert_eq!(decoded.context::<Value>("id").unwrap(), id);
    }
}

/// Section 7.1, "Error Result Format": with partial data, with a `null` in it, with extensions, and as older servers
/// have them.
#[test]
fn graph_ql() {
    let message = "Name for character with ID 1002 could not be fetched.";
    for body in [
        r#"{
          "errors": [ {
            "message": "Name for character with ID 1002 could not be fetched.",
            "locations": [{ "line": 6, "column": 7 }],
            "path": ["hero", "heroFriends", 1, "name"]
          } ],
          "data": { "hero": { "name": "R2-D2", "heroFriends": [
            { "id": "1000", "name": "Luke Skywalker" }, { "id": "1002", "name": null }, { "id": "1003", "name": "Leia Organa" }
          ] } }
        }"#,
        r#"{
          "errors": [ {
            "message": "Name for character with ID 1002 could not be fetched.",
            "locations": [{ "line": 6, "column": 7 }],
            "path": ["hero", "heroFriends", 1, "name"]
          } ],
          "data": { "hero": { "name": "R2-D2", "heroFriends": [
            { "id": "1000", "name": "Luke Skywalker" }, null, { "id": "1003", "name": "Leia Organa" }
          ] } }
        }"#,
        r#"{
          "errors": [ {
            "message": "Name for character with ID 1002 could not be fetched.",
            "locations": [{ "line": 6, "column": 7 }],
            "path": ["hero", "heroFriends", 1, "name"],
            "code": "CAN_NOT_FETCH_BY_ID",
            "timestamp": "Fri Feb 9 14:33:09 UTC 2018"
          } ]
        }"#,
    ] {
        let decoded = read::<GraphQl>(200, body);
        assert_eq!((decoded.message(), decoded.code()), (message, None));
        let path = decoded.context::<Value>("path").unwrap();
        assert_eq!(path, json!(["hero", "heroFriends", 1, "name"]));
        let locations = decoded.context::<Value>("locations").unwrap();
        assert_eq!(locations, json!([{ "line": 6, "column": 7 }]));
    }
    let decoded = read::<GraphQl>(
        200,
        r#"{ "errors": [ {
          "message": "Name for character with ID 1002 could not be fetched.",
          "locations": [{ "line": 6, "column": 7 }],
          "path": ["hero", "heroFriends", 1, "name"],
          "extensions": { "code": "CAN_NOT_FETCH_BY_ID", "timestamp": "Fri Feb 9 14:33:09 UTC 2018" }
        } ] }"#,
    );
    assert_eq!(
        (decoded.message(), decoded.code()),
        (message, Some("CAN_NOT_FETCH_BY_ID"))
    );
}

/// "Error and EndStreamResponse".
#[test]
fn connect() {
    let decoded = read::<Connect>(
        503,
        r#"{
          "code": "unavailable",
          "message": "overloaded: back off and retry",
          "details": [ {
            "type": "google.rpc.RetryInfo",
            "value": "CgIIPA",
            "debug": {"retryDelay": "30s"}
          } ]
        }"#,
    );
    assert_eq!(
        (decoded.grpc(), decoded.message()),
        (Some("UNAVAILABLE"), "overloaded: back off and retry")
    );
    // The value counts, whatever `debug` says.
    assert_eq!(decoded.retry_after(), Some(Duration::from_mins(1)));
    let decoded = read::<Connect>(501, r#"{ "code": "unimplemented" }"#);
    assert_eq!(
        (decoded.grpc(), decoded.message()),
        (Some("UNIMPLEMENTED"), "Not Implemented")
    );
    for broken in ["{}", r#"{"code": null}"#, ""] {
        assert_eq!(read::<Connect>(503, broken).grpc(), None);
    }
}

/// "Error Handling": a tool's result without anything structured says a text.
#[test]
fn mcp() {
    let decoded = read::<JsonRpc>(
        200,
        r#"{ "jsonrpc": "2.0", "id": 3, "error": { "code": -32602, "message": "Unknown tool: invalid_tool_name" } }"#,
    );
    assert_eq!(
        (decoded.number(), decoded.message()),
        (Some(-32602), "Unknown tool: invalid_tool_name")
    );
    let decoded = read::<McpTool>(
        200,
        r#"{
          "resultType": "complete",
          "content": [{ "type": "text", "text": "Invalid departure date: must be in the future. Current date is 08/08/2025." }],
          "isError": true
        }"#,
    );
    // A text in the server's own words names no code; it is the message.
    assert_eq!((decoded.code(), decoded.remediation()), (None, None));
    let text = "Invalid departure date: must be in the future. Current date is 08/08/2025.";
    assert_eq!(decoded.message(), text);
}
