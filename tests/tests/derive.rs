//! What `#[derive(ApiError)]` makes of its keys.

use std::error::Error;
use std::time::Duration;

use error_core::dialects::Butterbase;
use error_core::{ApiError, Catalogued, Entry};

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, docs_base = "https://docs.example.com/errors")]
enum StoreError {
    /// The app does not exist, or the caller cannot see it.
    #[error("App {app_id:?} not found")]
    #[api_error(
        code = "APP_NOT_FOUND",
        status = 404,
        remediation = "List your apps to find the right id."
    )]
    AppNotFound { app_id: String },

    /// The caller exceeded its request rate.
    #[error("more than {limit} requests a minute")]
    #[api_error(
        code = "QUOTA_RATE_LIMIT",
        status = TOO_MANY_REQUESTS,
        remediation = "Wait as long as Retry-After says, then retry."
    )]
    RateLimited {
        #[api_error(detail)]
        limit: u32,
        #[api_error(retry_after)]
        retry_after: Duration,
    },

    /// The database did not answer.
    #[error("database: {0}")]
    #[api_error(
        code = "EXTERNAL_DB_ERROR",
        status = 502,
        message = "The database did not answer",
        remediation = "Retry once."
    )]
    Database(#[from] std::io::Error),
}

/// The text that a client reads.
fn message(error: &dyn ApiError) -> String {
    struct Client<'a>(&'a dyn ApiError);
    impl std::fmt::Display for Client<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.message(f)
        }
    }
    Client(error).to_string()
}

/// The details that are fields, as JSON.
fn details(error: &dyn ApiError) -> Vec<(u32, String)> {
    let mut seen = Vec::new();
    error.details(&mut |index, value| {
        let mut json = Vec::new();
        value
            .write(&mut json)
            .expect("a detail of these tests serializes");
        seen.push((index, String::from_utf8(json).expect("JSON is UTF-8")));
    });
    seen
}

fn entries<E: Catalogued>() -> &'static [Entry] {
    E::LIST.entries
}

#[test]
fn the_example_of_the_readme() {
    let error = StoreError::AppNotFound {
        app_id: "my-app".to_owned(),
    };
    let entry = error.entry();
    assert_eq!(
        (entry.code(), entry.status().map(|status| status.as_u16())),
        ("APP_NOT_FOUND", Some(404))
    );
    assert_eq!(entry.title(), "App Not Found");
    assert_eq!(
        entry.description(),
        Some("The app does not exist, or the caller cannot see it.")
    );
    assert_eq!(
        entry.docs(),
        Some("https://docs.example.com/errors#app-not-found")
    );
    assert_eq!(entry.message(), "App {app_id:?} not found");
    assert_eq!(message(&error), "App \"my-app\" not found");

    let error = StoreError::RateLimited {
        limit: 60,
        retry_after: Duration::from_secs(30),
    };
    assert_eq!(details(&error), [(0, "60".to_owned())]);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));

    let error = StoreError::from(std::io::Error::other("disk"));
    assert_eq!(message(&error), "The database did not answer");
    assert_eq!(error.to_string(), "database: disk");
    assert!(error.source().is_some());
    assert_eq!(entries::<StoreError>().len(), 3);
}

#[derive(Debug, ApiError)]
enum Alone {
    #[api_error(code = "plain", status = 400, message = "Nothing to fill in, {{really}}")]
    Plain,
    #[api_error(code = "tuple", status = 400, message = "{0} is more than {1:>3}")]
    Tuple(u8, u8),
    #[api_error(code = "named", status = 500, message("{} letters in {type}", r#type.len()))]
    Named {
        r#type: String,
        #[api_error(source)]
        cause: Option<Box<dyn Error + Send + Sync>>,
    },
    #[api_error(forward)]
    Store(StoreError),
}

#[test]
fn alone_it_writes_display_and_error() {
    assert_eq!(Alone::Plain.to_string(), "Nothing to fill in, {really}");
    assert_eq!(Alone::Plain.entry().message(), "Nothing to fill in, {really}");
    assert_eq!(Alone::Tuple(1, 2).to_string(), "1 is more than   2");
    let error = Alone::Named {
        r#type: "seats".to_owned(),
        cause: Some("why".into()),
    };
    assert_eq!(message(&error), "5 letters in seats");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("why"));
    assert!(Alone::Plain.source().is_none());
}

#[test]
fn a_forwarded_error_answers_for_itself() {
    let error = Alone::Store(StoreError::RateLimited {
        limit: 60,
        retry_after: Duration::from_secs(30),
    });
    assert_eq!(error.entry().code(), "QUOTA_RATE_LIMIT");
    assert_eq!(error.to_string(), "more than 60 requests a minute");
    assert_eq!(message(&error), "more than 60 requests a minute");
    assert_eq!(details(&error), [(0, "60".to_owned())]);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert_eq!(Alone::LIST.forwards.len(), 1);
    let error = Alone::Store(StoreError::from(std::io::Error::other("disk")));
    assert_eq!(message(&error), "The database did not answer");
}
