//! AIP-193 over HTTP.

use std::time::Duration;

use error_core::dialects::GoogleRpc;
use error_core::{ApiError, Context, Violation, dialect, respond};
use serde_json::{Value, json};

use crate::shape::{is_object, required, text, whole};
use crate::{body, is_example};

dialect! {
    /// With a `domain` of its own, and the message in the language of the reader.
    Compute {
        extends: GoogleRpc,
        body: {
            "error": {
                "details": [
                    {
                        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                        "reason": code,
                        "domain": "compute.googleapis.com",
                        "metadata"?: details as camelCase as text,
                    },
                    {
                        "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                        "locale": "en-US",
                        "message": remediation,
                    }?,
                    {
                        "@type": "type.googleapis.com/google.rpc.Help",
                        "links": [{ "description": "Additional information on this error", "url": documentation_url }],
                    }?,
                ],
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Compute, code = "RESOURCE_AVAILABILITY", status = 429)]
#[api_error(
    message = "The zone '{zone}' does not have enough resources available to fulfill the request. Try a different zone, or try again later.",
    remediation = "Try another zone.",
    docs = "https://cloud.google.com/compute/docs/resource-error"
)]
struct NoRoom {
    #[api_error(detail)]
    zone: &'static str,
    #[api_error(detail)]
    vm_type: &'static str,
    #[api_error(detail)]
    attachment: &'static str,
    #[api_error(detail)]
    zones_with_capacity: &'static str,
}

/// "HTTP/1.1+JSON representation", the fully populated example, but for the words of its localized message.
#[test]
fn the_example_of_the_aip() {
    let error = NoRoom {
        zone: "us-east1-a",
        vm_type: "e2-medium",
        attachment: "local-ssd=3,nvidia-t4=2",
        zones_with_capacity: "us-central1-f,us-central1-c",
    };
    is_example::<Compute>(
        &error,
        &Context::new(),
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
                "metadata": {
                  "zone": "us-east1-a",
                  "vmType": "e2-medium",
                  "attachment": "local-ssd=3,nvidia-t4=2",
                  "zonesWithCapacity": "us-central1-f,us-central1-c"
                }
              },
              {
                "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                "locale": "en-US",
                "message": "Try another zone."
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
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GoogleRpc)]
enum ZoneError {
    #[api_error(code = "NO_ZONE", status = 404, message = "There is no zone")]
    Missing,
    #[api_error(code = "ZONE_EXISTS", status = 409, grpc = ALREADY_EXISTS, message = "There is one already")]
    Exists,
    #[api_error(
        code = "BAD_ZONE",
        status = 400,
        message = "The zone is wrong",
        docs = "https://example.com/zone"
    )]
    Invalid {
        #[api_error(violations)]
        fields: Vec<Violation>,
        #[api_error(detail)]
        count: u32,
        #[api_error(detail)]
        strict: bool,
    },
    #[api_error(code = "BUSY_ZONE", status = 503, message = "The zone is busy")]
    Busy {
        #[api_error(retry_after)]
        after: Duration,
    },
}

fn all() -> [ZoneError; 4] {
    let fields = vec![Violation::new("emailAddresses.3.type.2", "is unknown").with_code("UNKNOWN_TYPE")];
    [
        ZoneError::Missing,
        ZoneError::Exists,
        ZoneError::Invalid {
            fields,
            count: 3,
            strict: true,
        },
        ZoneError::Busy {
            after: Duration::from_millis(1500),
        },
    ]
}

/// The status in the body is that of the answer, its canonical name belongs to it, `ErrorInfo` is always there, and
/// no type of detail twice.
#[test]
fn what_must_be() {
    for error in all() {
        let answer = respond(&error, &Context::new());
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        is_object(&value, &[required("error", Value::is_object)], false);
        let status = &value["error"];
        let members = [
            required("code", whole),
            required("message", text),
            required("status", text),
            required("details", Value::is_array),
        ];
        is_object(status, &members, false);
        assert_eq!(status["code"], answer.status().as_u16());
        let details = status["details"].as_array().unwrap();
        let mut types: Vec<_> = details
            .iter()
            .map(|detail| detail["@type"].as_str().unwrap())
            .collect();
        assert_eq!(types[0], "type.googleapis.com/google.rpc.ErrorInfo");
        types.sort_unstable();
        assert!(types.windows(2).all(|pair| pair[0] != pair[1]), "{types:?}");
    }
}

#[test]
fn details_are_there_where_there_is_something_to_say() {
    let [missing, exists, invalid, busy] = all().map(|error| body::<GoogleRpc>(&error, &Context::new()).0);
    assert_eq!(missing["error"]["status"], "NOT_FOUND");
    assert_eq!(missing["error"]["details"].as_array().unwrap().len(), 1);
    assert_eq!(exists["error"]["status"], "ALREADY_EXISTS");
    let details = &invalid["error"]["details"];
    assert_eq!(details[0]["metadata"], json!({ "count": "3", "strict": "true" }));
    assert_eq!(
        details[1],
        json!({
            "@type": "type.googleapis.com/google.rpc.BadRequest",
            "fieldViolations": [
                { "field": "emailAddresses[3].type[2]", "description": "is unknown", "reason": "UNKNOWN_TYPE" },
            ],
        }),
    );
    assert_eq!(details[2]["links"][0]["url"], "https://example.com/zone");
    assert_eq!(
        busy["error"]["details"][1],
        json!({ "@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "1.5s" }),
    );
}

#[test]
fn the_domain_is_the_context_s_or_the_host() {
    let domain = |context: &Context| {
        body::<GoogleRpc>(&ZoneError::Missing, context).0["error"]["details"][0]["domain"].clone()
    };
    assert_eq!(
        domain(&Context::new().with_host("api.example.com")),
        "api.example.com"
    );
    let named = Context::new()
        .with_host("api.example.com")
        .with_value("domain", "example.com");
    assert_eq!(domain(&named), "example.com");
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GoogleRpc)]
enum Info {
    #[api_error(code = "API_DISABLED", status = 403, message = "The service is disabled")]
    #[api_error(detail(resource = "projects/123", service = "pubsub.googleapis.com"))]
    Disabled,
    #[api_error(code = "STOCKOUT", status = 503, message = "There is no room")]
    #[api_error(detail(availableRegion = "us-central1,us-east2"))]
    Stockout,
}

/// `google/rpc/error_details.proto`, the two examples of `ErrorInfo`.
#[test]
fn the_examples_of_error_info() {
    let info = |error: &Info, domain: &str| {
        let context = Context::new().with_value("domain", domain);
        body::<GoogleRpc>(error, &context).0["error"]["details"][0].clone()
    };
    assert_eq!(
        info(&Info::Disabled, "googleapis.com"),
        json!({
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "API_DISABLED",
            "domain": "googleapis.com",
            "metadata": { "resource": "projects/123", "service": "pubsub.googleapis.com" },
        }),
    );
    assert_eq!(
        info(&Info::Stockout, "spanner.googleapis.com"),
        json!({
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "STOCKOUT",
            "domain": "spanner.googleapis.com",
            "metadata": { "availableRegion": "us-central1,us-east2" },
        }),
    );
}
