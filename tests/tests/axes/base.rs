//! A dialect over another: members added, replaced and taken out, and constants that a standard needs.

use error_core::dialects::{GoogleRpc, ProblemDetails};
use error_core::{ApiError, Context, dialect, render};

use super::check::answer;

dialect! {
    Harbor {
        docs: "https://docs.harbor.example/errors",
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "hint": remediation or null, "url": documentation_url, ..details },
            "at": timestamp,
        },
    }
}

dialect! {
    Quay {
        extends: Harbor,
        body: { "fault": { "hint": none, "url": none, "berth"?: details.berth, ..none }, "at": none },
    }
}

dialect! {
    /// What one takes out, the next may write again, in its old place.
    Pier { extends: Quay, body: { "fault": { "hint": "ask", ..details as camelCase } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Quay, code = "taken", status = 409, message = "Taken", detail(berth = 7, max_mass = 9))]
struct Taken;

#[derive(Debug, ApiError)]
#[api_error(dialect = Pier, code = "taken", status = 409, message = "Taken", detail(berth = 7, max_mass = 9))]
struct TakenAtPier;

#[test]
fn members_and_open_parts_are_taken_out() {
    answer(&Taken)
        .reads("/details", serde_json::json!({ "berth": 7 }))
        .writes(
            409,
            r#"{"ok":false,"fault":{"id":"taken","text":"Taken","berth":7}}"#,
        );
    answer(&TakenAtPier).writes(
        409,
        r#"{"ok":false,"fault":{"id":"taken","text":"Taken","hint":"ask","berth":7,"maxMass":9}}"#,
    );
}

dialect! { Compute { extends: GoogleRpc, context: { "domain": "compute.example.com" } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = Compute, code = "NO_ROOM", status = 429, message = "No room")]
struct NoRoom;

#[test]
fn a_constant_that_a_standard_needs() {
    let body = concat!(
        r#"{"error":{"code":429,"message":"No room","status":"RESOURCE_EXHAUSTED","details":["#,
        r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"NO_ROOM","domain":"compute.example.com"}]}}"#,
    );
    answer(&NoRoom).writes(429, body);
    // What the request says does not change it.
    let context = Context::new()
        .with_value("domain", "other.example")
        .with_host("a.example");
    assert_eq!(render::<Compute>(&NoRoom, &context), body);
}

dialect! {
    Tenants {
        context: { "tenant": "north", "shard": 7, "mark": "a \"b\"", "live": true },
        headers: { "x-tenant": context.tenant, "x-shard": context.shard },
        body: { "code": code, "of": context.tenant, "shard": context.shard, "by": "{context.mark}/{context.live}" },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Tenants, code = "lost", status = 404, message = "Lost")]
struct Lost;

#[test]
fn constants_of_every_type_and_place() {
    answer(&Lost)
        .reads("/message", "Not Found")
        .writes(
            404,
            r#"{"code":"lost","of":"north","shard":7,"by":"a \"b\"/true"}"#,
        )
        .has("x-tenant", "north")
        .has("x-shard", "7");
}

dialect! {
    Hosted {
        context: { "host": "docs.harbor.example" },
        docs: "https://{context.host}/{code}",
        body: { "code": code, "url": documentation_url },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Hosted, code = "lost", status = 404, message = "Not Found")]
struct LostAtHost;

#[test]
fn a_constant_in_the_documentation_url() {
    answer(&LostAtHost).writes(404, r#"{"code":"lost","url":"https://docs.harbor.example/lost"}"#);
}

dialect! {
    /// A standard with two members more, and one less.
    Store { extends: ProblemDetails, body: { "trace"?: trace_id, "severity": "high", "instance": none } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Store, code = "shut", status = 503, message = "We are closed")]
struct Shut;

#[test]
fn a_standard_with_a_few_members_more() {
    let context = Context::new().with_trace_id("t-1").with_instance("/shop");
    let body: serde_json::Value = serde_json::from_slice(&render::<Store>(&Shut, &context)).unwrap();
    assert_eq!(body["trace"], "t-1");
    assert_eq!(body["severity"], "high");
    assert_eq!(body.get("instance"), None);
}
