//! SAP, OData V2 services: the message is an object with its language; causes in `errordetails`.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Sap {
        body: {
            "error": {
                "code": code,
                "message": { "lang": language or "en", "value": message },
                "innererror"?: {
                    "transactionid"?: trace_id,
                    "errordetails"?: [for violation in violations {
                        "code": violation.code or "",
                        "message": violation.message,
                        "target": violation.path or "",
                        "severity": "error",
                    }],
                },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Sap)]
#[api_error(code = "MEPO/002", status = 400, message = "Keine Bestellung")]
struct NoOrder(#[api_error(violations)] Vec<Violation>);

#[test]
fn a_message_with_its_language() {
    let plant = Violation::new("Plant", "ist unbekannt").with_code("ME/083");
    let context = Context::new().with_language("de").with_trace_id("8B0F");
    answer_in(&NoOrder(vec![plant]), context).is(
        400,
        json!({ "error": {
            "code": "MEPO/002",
            "message": { "lang": "de", "value": "Keine Bestellung" },
            "innererror": {
                "transactionid": "8B0F",
                "errordetails": [{
                    "code": "ME/083",
                    "message": "ist unbekannt",
                    "target": "Plant",
                    "severity": "error",
                }],
            },
        } }),
    );
    answer_in(&NoOrder(Vec::new()), Context::new()).is(
        400,
        json!({ "error": {
            "code": "MEPO/002",
            "message": { "lang": "en", "value": "Keine Bestellung" },
        } }),
    );
}
