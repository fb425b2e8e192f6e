use error_core::Violation;
use error_examples::schema_stack::Error;

use super::{CAUSE, Sample, samples};

pub fn schema_stack() -> Vec<Sample> {
    samples![
        Error::BadRequest {
            part: "the body is no JSON".into()
        },
        Error::ForeignKey {
            column: "customer_id".into(),
            value: "9".into(),
            table: "customers".into()
        },
        Error::UnknownKey,
        Error::ExpiredKey,
        Error::OtherWorkspaceKey,
        Error::ReadOnlyKey,
        Error::UnknownEntity {
            entity: "Custmer".into()
        },
        Error::UnknownRecord { id: 7 },
        Error::WorkspaceReadOnly,
        Error::Unique {
            column: "email".into(),
            value: "a@example.com".into()
        },
        Error::Invalid {
            violations: vec![Violation::new("email", "is no email address")]
        },
        Error::Internal(CAUSE.into()),
    ]
}
