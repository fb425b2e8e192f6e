//! The example bodies of the five documents. Their texts are quoted here and nowhere else.

use bytes::Bytes;
use error_core::dialects::{Bkend, BkendFlat, Butterbase, Butverify, SchemaStack};
use error_core::{Answer, ApiError, Context, Violation, respond};
use http::Response;

use crate::document::Document;
use crate::json::Json;

#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum QuotedButterbase {
    #[api_error(
        code = "RESOURCE_NOT_FOUND",
        status = 404,
        message = "App {app_id:?} not found",
        remediation = "Verify the app_id is correct. Use list_apps to see available apps."
    )]
    NotFound { app_id: &'static str },
}

#[derive(Debug, ApiError)]
#[api_error(dialect = BkendFlat)]
enum QuotedBkendFlat {
    #[api_error(code = "VALIDATION_ERROR", status = 400, message = "...")]
    Validation,
}

/// The pattern gives 400 for this code; the example's status is 401.
#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum QuotedBkend {
    #[api_error(
        code = "auth/invalid-credentials",
        status = 401,
        message = "Invalid email or password"
    )]
    InvalidCredentials,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Butverify)]
enum QuotedButverify {
    #[api_error(code = "string", status = 400, message = "human-readable message")]
    Any,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum QuotedSchemaStack {
    #[api_error(
        code = "NOT_FOUND",
        status = 404,
        message = "Entity not found: {entity}",
        shared
    )]
    Entity { entity: &'static str },

    #[api_error(code = "NOT_FOUND", status = 404, message = "Record not found: {id}", shared)]
    Record { id: u32 },

    #[api_error(code = "VALIDATION_ERROR", status = 422, message("Validation failed: {} error(s)", violations.len()))]
    Invalid {
        #[api_error(violations)]
        violations: Vec<Violation>,
    },

    #[api_error(code = "UNAUTHORIZED", status = 401, message = "Invalid API key", shared)]
    InvalidKey,

    #[api_error(code = "UNAUTHORIZED", status = 401, message = "API key has expired", shared)]
    ExpiredKey,

    #[api_error(
        code = "UNAUTHORIZED",
        status = 401,
        message = "API key is not valid for this workspace",
        shared
    )]
    WrongWorkspace,

    #[api_error(
        code = "FORBIDDEN",
        status = 403,
        message = "This API key has {permissions} permissions — data modifications are not allowed"
    )]
    ReadOnly { permissions: &'static str },

    #[api_error(
        code = "WORKSPACE_STATUS",
        status = 409,
        message = "Workspace is in read-only mode"
    )]
    Workspace,

    #[api_error(
        code = "UNIQUE_CONSTRAINT_VIOLATION",
        status = 409,
        message = "A record with {column} '{value}' already exists"
    )]
    Unique {
        column: &'static str,
        value: &'static str,
    },

    #[api_error(
        code = "FOREIGN_KEY_VIOLATION",
        status = 400,
        message = "Referenced {column} '{value}' does not exist in {table}"
    )]
    ForeignKey {
        column: &'static str,
        value: &'static str,
        table: &'static str,
    },
}

fn answer<E: Answer>(error: &E) -> Response<Bytes> {
    respond(error, &Context::new())
}

/// Compares the answers with the examples of the document, which come in the same order.
fn compare(document: &str, answers: &[Response<Bytes>]) {
    let document = Document::read(document);
    let examples = document.examples();
    assert_eq!(
        answers.len(),
        examples.len(),
        "answers and examples of {}",
        document.name
    );
    for (answer, example) in answers.iter().zip(examples) {
        let body = example.get("body").expect("an example has a body");
        if example.get("shape_only").is_some() {
            assert_eq!(Json::read(answer.body()).members(), body.members());
        } else {
            assert_eq!(String::from_utf8_lossy(answer.body()), body.compact());
        }
        if let Some(status) = example.get("status") {
            assert_eq!(
                u64::from(answer.status().as_u16()),
                status.number().expect("a status")
            );
        }
    }
}

#[test]
fn butterbase() {
    compare(
        "butterbase",
        &[answer(&QuotedButterbase::NotFound { app_id: "my-app" })],
    );
}

#[test]
fn bkend_flat() {
    compare("bkend_flat", &[answer(&QuotedBkendFlat::Validation)]);
}

#[test]
fn bkend() {
    compare("bkend", &[answer(&QuotedBkend::InvalidCredentials)]);
}

#[test]
fn butverify() {
    compare("butverify", &[answer(&QuotedButverify::Any)]);
}

#[test]
fn schema_stack() {
    let email = Violation::new("email", "must be a valid email address");
    let name = Violation::new("name", "name is required");
    let age = Violation::new("age", "must be at least 0");
    compare(
        "schema_stack",
        &[
            answer(&QuotedSchemaStack::Entity { entity: "Customer" }),
            answer(&QuotedSchemaStack::Invalid {
                violations: vec![email.clone(), name],
            }),
            answer(&QuotedSchemaStack::InvalidKey),
            answer(&QuotedSchemaStack::ExpiredKey),
            answer(&QuotedSchemaStack::ReadOnly {
                permissions: "READ_ONLY",
            }),
            answer(&QuotedSchemaStack::WrongWorkspace),
            answer(&QuotedSchemaStack::Workspace),
            answer(&QuotedSchemaStack::Entity { entity: "Custoer" }),
            answer(&QuotedSchemaStack::Record { id: 42 }),
            answer(&QuotedSchemaStack::Unique {
                column: "email",
                value: "alice@example.com",
            }),
            answer(&QuotedSchemaStack::ForeignKey {
                column: "customer_id",
                value: "999",
                table: "customers",
            }),
            answer(&QuotedSchemaStack::Invalid {
                violations: vec![email, age],
            }),
        ],
    );
}

#[test]
fn schema_stack_has_no_details_where_there_is_no_violation() {
    let answer = answer(&QuotedSchemaStack::Invalid {
        violations: Vec::new(),
    });
    assert_eq!(
        String::from_utf8_lossy(answer.body()),
        r#"{"error":{"code":"VALIDATION_ERROR","message":"Validation failed: 0 error(s)"}}"#
    );
}
