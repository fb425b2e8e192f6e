//! PostgREST (Supabase), errors: codes of PostgreSQL and its own; a hint beside the message, or `null`.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    PostgRest {
        headers: { "proxy-status": "PostgREST; error={code}" },
        body: {
            "code": code,
            "details": details.details or null,
            "hint": remediation or null,
            "message": message,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = PostgRest)]
enum Failure {
    #[api_error(code = "PGRST116", status = 406, message = "Not exactly one row")]
    NotOne {
        #[api_error(detail = "details")]
        found: String,
    },
    #[api_error(
        code = "42P01",
        status = 404,
        message = "There is no relation {relation:?}",
        remediation = "Reload the schema cache."
    )]
    Relation { relation: &'static str },
}

#[test]
fn a_hint_or_none() {
    answer(&Failure::NotOne {
        found: "0 rows".into(),
    })
    .is(
        406,
        json!({
            "code": "PGRST116",
            "details": "0 rows",
            "hint": null,
            "message": "Not exactly one row",
        }),
    )
    .has("proxy-status", "PostgREST; error=PGRST116");
    answer(&Failure::Relation { relation: "films" }).is(
        404,
        json!({
            "code": "42P01",
            "details": null,
            "hint": "Reload the schema cache.",
            "message": "There is no relation \"films\"",
        }),
    );
}
