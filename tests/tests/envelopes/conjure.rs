//! Palantir Conjure, wire specification, errors: a canonical name, a qualified one, and parameters as texts.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Conjure {
        codes: "PascalCase:PascalCase",
        body: {
            "errorCode": grpc,
            "errorName": code,
            "errorInstanceId": instance or "",
            "parameters": details as camelCase as text,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Conjure)]
enum Failure {
    #[api_error(code = "Recipe:RecipeNotFound", status = 404, message = "No such recipe")]
    NotFound {
        #[api_error(detail)]
        recipe_name: &'static str,
        #[api_error(detail)]
        page: u32,
    },
}

#[test]
fn a_qualified_name() {
    let error = Failure::NotFound {
        recipe_name: "soup",
        page: 3,
    };
    answer_in(&error, Context::new().with_instance("a0a1b2c3"))
        .reads("/message", "Not Found")
        .reads("/details/page", "3")
        .is(
            404,
            json!({
                "errorCode": "NOT_FOUND",
                "errorName": "Recipe:RecipeNotFound",
                "errorInstanceId": "a0a1b2c3",
                "parameters": { "recipeName": "soup", "page": "3" },
            }),
        );
}
