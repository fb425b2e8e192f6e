//! JSON-RPC 2.0.

use error_core::dialects::JsonRpc;
use error_core::{ApiError, Context, dialect};
use serde_json::{Value, json};

use crate::shape::{any, is_object, object, required, text, whole};
use crate::{body, is_example};

dialect! {
    /// Without `data`, as in the examples of section 7.
    Bare {
        body: { "jsonrpc": "2.0", "error": { "code": number, "message": message }, "id": context.id or null },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = JsonRpc)]
enum Predefined {
    #[api_error(code = "PARSE_ERROR", number = -32700, status = 400, message = "Parse error")]
    Parse,
    #[api_error(code = "INVALID_REQUEST", number = -32600, status = 400, message = "Invalid Request")]
    Request,
    #[api_error(code = "METHOD_NOT_FOUND", number = -32601, status = 404, message = "Method not found")]
    Method,
    #[api_error(code = "INVALID_PARAMS", number = -32602, status = 400, message = "Invalid params")]
    Params,
    #[api_error(code = "INTERNAL", number = -32603, status = 500, message = "Internal error")]
    Internal,
    #[api_error(code = "QUOTA", status = 429, message = "Quota exceeded", retry_after = 30)]
    Quota,
}

/// Section 7: a call of a method that there is not, invalid JSON, an invalid request.
#[test]
fn the_examples() {
    is_example::<Bare>(
        &Predefined::Method,
        &Context::new().with_value("id", "1"),
        r#"{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}"#,
    );
    is_example::<Bare>(
        &Predefined::Parse,
        &Context::new(),
        r#"{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}"#,
    );
    is_example::<Bare>(
        &Predefined::Request,
        &Context::new(),
        r#"{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}"#,
    );
}

/// Section 7, a batch: one response beside others.
#[test]
fn a_batch_is_the_service_s_own_list() {
    let context = Context::new().with_value("id", "5");
    let batch = json!([
        { "jsonrpc": "2.0", "result": 7, "id": "1" },
        error_core::envelope::<Bare>(&Predefined::Request, &Context::new()),
        error_core::envelope::<Bare>(&Predefined::Method, &context),
    ]);
    assert_eq!(
        batch,
        json!([
            { "jsonrpc": "2.0", "result": 7, "id": "1" },
            { "jsonrpc": "2.0", "error": { "code": -32600, "message": "Invalid Request" }, "id": null },
            { "jsonrpc": "2.0", "error": { "code": -32601, "message": "Method not found" }, "id": "5" },
        ]),
    );
}

/// Section 7, an empty batch, and one of numbers: each of them is an invalid request.
#[test]
fn an_invalid_batch() {
    let one = r#"{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}"#;
    is_example::<Bare>(&Predefined::Request, &Context::new(), one);
    let context = Context::new();
    let three = [Predefined::Request, Predefined::Request, Predefined::Request];
    let three = three
        .each_ref()
        .map(|error| error_core::envelope::<Bare>(error, &context));
    let one: Value = serde_json::from_str(one).unwrap();
    assert_eq!(serde_json::to_value(three).unwrap(), json!([one, one, one]));
}

/// Section 5: `jsonrpc` is "2.0", `error` and no `result`, the id of the request or `null`; section 5.1: an integer,
/// a text, and what else there is in `data`.
#[test]
fn what_must_be() {
    fn version(value: &Value) -> bool {
        value == "2.0"
    }
    fn id(value: &Value) -> bool {
        value.is_string() || value.is_number() || value.is_null()
    }
    for (i, error) in [
        Predefined::Parse,
        Predefined::Request,
        Predefined::Method,
        Predefined::Params,
        Predefined::Internal,
        Predefined::Quota,
    ]
    .into_iter()
    .enumerate()
    {
        let (value, _) = body::<JsonRpc>(&error, &Context::new().with_value("id", i));
        is_object(
            &value,
            &[
                required("jsonrpc", version),
                required("error", object),
                required("id", id),
            ],
            false,
        );
        assert_eq!(value["id"], i);
        let members = [
            required("code", whole),
            required("message", text),
            required("data", any),
        ];
        is_object(&value["error"], &members, false);
    }
    let (quota, _) = body::<JsonRpc>(&Predefined::Quota, &Context::new());
    assert_eq!(quota["error"]["code"], -32000);
    assert_eq!(
        quota["error"]["data"],
        json!({ "code": "QUOTA", "retry_after": 30 })
    );
}
