use std::time::Duration;

use error_examples::butterbase::{
    AuthError, Error, ExternalError, IntegrationError, Problem, QuotaError, ResourceError, RuntimeError,
    SchemaError, StateError, ValidationError,
};

use super::{CAUSE, Sample, samples};

const RETRY_AFTER: Duration = Duration::from_millis(6_500);

/// Each as a handler would return it: forwarded by `Error`.
pub fn butterbase() -> Vec<Sample> {
    [
        validation(),
        auth(),
        resource(),
        quota(),
        state_and_schema(),
        runtime(),
        integration(),
        external(),
        samples![Error::Internal(CAUSE.into())],
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn validation() -> Vec<Sample> {
    let table = || "posts".to_owned();
    let column = || "title".to_owned();
    let problems = vec![Problem {
        field: "columns.0.type".into(),
        message: "is not a type".into(),
    }];
    samples![
        Error::from(ValidationError::InvalidSchema { problems }),
        Error::from(ValidationError::MissingField { field: "name".into() }),
        Error::from(ValidationError::InvalidType {
            field: "name".into(),
            expected: "a text".into()
        }),
        Error::from(ValidationError::InvalidInput {
            column: column(),
            column_type: "date".into()
        }),
        Error::from(ValidationError::ColumnNotFound {
            table: table(),
            column: column()
        }),
        Error::from(ValidationError::TableNotFound { table: table() }),
        Error::from(ValidationError::InvalidName {
            name: "1st".into(),
            kind: "table",
            rule: "it begins with a digit"
        }),
        Error::from(ValidationError::Constraint {
            table: table(),
            constraint_details: None
        }),
        Error::from(ValidationError::Unique {
            table: table(),
            column: column()
        }),
        Error::from(ValidationError::ForeignKey {
            table: table(),
            column: None,
            references: None
        }),
        Error::from(ValidationError::Check {
            table: table(),
            constraint: "price >= 0".into()
        }),
        Error::from(ValidationError::NotNull {
            table: table(),
            column: column()
        }),
    ]
}

fn auth() -> Vec<Sample> {
    let table = || "posts".to_owned();
    samples![
        Error::from(AuthError::Required),
        Error::from(AuthError::InvalidToken),
        Error::from(AuthError::InvalidApiKey {
            key_prefix: "bb_sk_1".into()
        }),
        Error::from(AuthError::InsufficientPermissions {
            action: "creating an app",
            required_scope: "service"
        }),
        Error::from(AuthError::InvalidEndUserJwt),
        Error::from(AuthError::EndUserJwtExpired),
        Error::from(AuthError::RlsRequiresUserJwt { table: table() }),
        Error::from(AuthError::RlsPolicyViolation {
            table: table(),
            operation: "update"
        }),
    ]
}

fn resource() -> Vec<Sample> {
    let id = || "7".to_owned();
    samples![
        Error::from(ResourceError::NotFound {
            kind: "row",
            id: id()
        }),
        Error::from(ResourceError::AppNotFound {
            app_id: "shop".into()
        }),
        Error::from(ResourceError::AlreadyExists {
            kind: "table",
            id: id()
        }),
        Error::from(ResourceError::Conflict {
            kind: "row",
            id: id()
        }),
    ]
}

fn quota() -> Vec<Sample> {
    samples![
        Error::from(QuotaError::StorageExceeded {
            limit: 10,
            current: 10
        }),
        Error::from(QuotaError::FileSizeExceeded { limit: 10, size: 11 }),
        Error::from(QuotaError::StorageError {
            app_id: "shop".into(),
            source: CAUSE.into()
        }),
        Error::from(QuotaError::RateLimit {
            limit: 60,
            window_seconds: 60,
            retry_after: RETRY_AFTER
        }),
        Error::from(QuotaError::TableLimit { limit: 5, current: 5 }),
        Error::from(QuotaError::DeploymentLimit { limit: 5, current: 5 }),
    ]
}

fn state_and_schema() -> Vec<Sample> {
    samples![
        Error::from(StateError::InvalidTransition {
            resource: "app shop".into(),
            actual: "active".into(),
            expected: "paused".into()
        }),
        Error::from(StateError::PrerequisiteMissing {
            step: "Declaring the table".into()
        }),
        Error::from(StateError::AppPaused {
            app_id: "shop".into()
        }),
        Error::from(SchemaError::DestructiveChange {
            object: "posts.title".into(),
            rows: 3
        }),
        Error::from(SchemaError::MigrationFailed {
            statement: 2,
            sqlstate: None,
            source: CAUSE.into()
        }),
        Error::from(SchemaError::UnsafeExpression {
            construct: "a call of pg_sleep".into()
        }),
    ]
}

fn runtime() -> Vec<Sample> {
    let after = Duration::from_secs(30);
    samples![
        Error::from(RuntimeError::RealtimeNotConfigured {
            table: "posts".into()
        }),
        Error::from(RuntimeError::RealtimeConnectionLimit { limit: 10 }),
        Error::from(RuntimeError::FunctionTimeout {
            function: "report".into(),
            limit_seconds: 30,
            after
        }),
    ]
}

fn integration() -> Vec<Sample> {
    let toolkit = || "slack".to_owned();
    samples![
        Error::from(IntegrationError::NotConfigured),
        Error::from(IntegrationError::ToolkitNotEnabled { toolkit: toolkit() }),
        Error::from(IntegrationError::NotConnected { toolkit: toolkit() }),
        Error::from(IntegrationError::ConnectionExpired { toolkit: toolkit() }),
        Error::from(IntegrationError::ExecutionFailed {
            toolkit: toolkit(),
            tool: "post".into(),
            provider_status: Some(400),
            source: CAUSE.into()
        }),
        Error::from(IntegrationError::QuotaExceeded {
            limit: 100,
            retry_after: RETRY_AFTER
        }),
    ]
}

fn external() -> Vec<Sample> {
    samples![
        Error::from(ExternalError::Storage(CAUSE.into())),
        Error::from(ExternalError::StorageProvider {
            operation: "put",
            source: CAUSE.into()
        }),
        Error::from(ExternalError::Database(CAUSE.into())),
        Error::from(ExternalError::Network {
            host: "hooks.example.com".into(),
            source: CAUSE.into()
        }),
        Error::from(ExternalError::Cloudflare {
            cloudflare_code: Some(10_000),
            source: CAUSE.into()
        }),
    ]
}
