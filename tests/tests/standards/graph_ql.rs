//! GraphQL, section 7 (Response), and GraphQL over HTTP.

use error_core::dialects::GraphQl;
use error_core::{ApiError, Context, Envelope, Violation, dialect, envelope, respond};
use serde::Serialize;
use serde_json::{Value, json};

use crate::shape::{is_object, object, optional, required, text};
use crate::{body, is_example};

dialect! {
    /// Without a code.
    Bare {
        body: {
            "errors": [{ "message": message, "locations"?: context.locations, "path"?: context.path }],
        },
    }
}

dialect! {
    /// With details beside the code.
    Extended {
        body: {
            "errors": [{
                "message": message,
                "locations"?: context.locations,
                "path"?: context.path,
                "extensions": { "code": code, ..details },
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GraphQl, code = "CAN_NOT_FETCH_BY_ID", status = 404)]
#[api_error(message = "Name for character with ID 1002 could not be fetched.")]
struct NotFetched {
    #[api_error(detail)]
    timestamp: &'static str,
}

const ERROR: NotFetched = NotFetched {
    timestamp: "Fri Feb 9 14:33:09 UTC 2018",
};

fn context() -> Context {
    Context::new()
        .with_value("locations", json!([{ "line": 6, "column": 7 }]))
        .with_value("path", json!(["hero", "heroFriends", 1, "name"]))
}

#[derive(Serialize)]
struct Partial<'a> {
    #[serde(flatten)]
    errors: Envelope<'a, Bare>,
    data: Value,
}

/// The example of "Error Result Format": an error beside partial data, in a type of the server's own.
#[test]
fn partial_data() {
    let context = context();
    let friends = json!([
        { "id": "1000", "name": "Luke Skywalker" },
        { "id": "1002", "name": null },
        { "id": "1003", "name": "Leia Organa" },
    ]);
    let data = json!({ "hero": { "name": "R2-D2", "heroFriends": friends } });
    let response = Partial {
        errors: envelope(&ERROR, &context),
        data: data.clone(),
    };
    assert_eq!(
        serde_json::to_value(response).unwrap(),
        json!({
            "errors": [{
                "message": "Name for character with ID 1002 could not be fetched.",
                "locations": [{ "line": 6, "column": 7 }],
                "path": ["hero", "heroFriends", 1, "name"],
            }],
            "data": data,
        }),
    );
}

/// The example with `extensions`; the order in `locations` is that of the value which the server puts into the context.
#[test]
fn extensions() {
    is_example::<Extended>(
        &ERROR,
        &context(),
        r#"{
          "errors": [
            {
              "message": "Name for character with ID 1002 could not be fetched.",
              "locations": [{ "column": 7, "line": 6 }],
              "path": ["hero", "heroFriends", 1, "name"],
              "extensions": {
                "code": "CAN_NOT_FETCH_BY_ID",
                "timestamp": "Fri Feb 9 14:33:09 UTC 2018"
              }
            }
          ]
        }"#,
    );
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GraphQl, code = "BAD_USER_INPUT", status = 422, message = "The variables are wrong")]
struct BadInput {
    #[api_error(violations)]
    violations: Vec<Violation>,
}

/// A request error: no `data`, a list that is not empty, a message in each, nothing that the specification does not
/// name; and over HTTP a status that is no success.
#[test]
fn what_must_be() {
    let violations = vec![
        Violation::new("input.name", "is empty"),
        Violation::new("input.age", "is negative"),
    ];
    for error in [BadInput { violations }, BadInput { violations: vec![] }] {
        let answer = respond(&error, &context());
        assert_eq!(answer.status(), 422);
        assert_eq!(
            answer.headers()["content-type"],
            "application/graphql-response+json"
        );
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        is_object(
            &value,
            &[
                required("errors", Value::is_array),
                optional("extensions", object),
            ],
            false,
        );
        let errors = value["errors"].as_array().unwrap();
        assert!(!errors.is_empty());
        for error in errors {
            let members = [
                required("message", text),
                optional("locations", Value::is_array),
                optional("path", Value::is_array),
                optional("extensions", object),
            ];
            is_object(error, &members, false);
            assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT");
        }
    }
    let (value, _) = body::<GraphQl>(&ERROR, &Context::new());
    assert_eq!(value["errors"][0].as_object().unwrap().len(), 2);
}
