//! A client of the example service: matches on typed errors, retries what may be retried, when it may, and shows
//! what else the service says can be done.

mod calls;

use std::error::Error;
use std::io::{self, Write};
use std::time::Duration;

use calls::{Client, Failure};
use error_core::{Answered, ApiError, Recovery, dialects::Butterbase};

/// What this client has something to do about. Whatever else the service answers with stays readable.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, decode)]
enum AppError {
    #[error("there is no app {app_id:?}")]
    #[api_error(code = "APP_NOT_FOUND", status = 404, remediation = "List the apps.", recovery = correct)]
    NotFound {
        #[api_error(detail)]
        app_id: String,
    },
    #[error("there is a {kind} {id:?} already")]
    #[api_error(code = "RESOURCE_ALREADY_EXISTS", status = 409, remediation = "Use it.", recovery = correct)]
    Exists {
        #[api_error(detail)]
        kind: String,
        #[api_error(detail)]
        id: String,
    },
    #[error("more than {limit} requests")]
    #[api_error(code = "QUOTA_RATE_LIMIT", status = 429, remediation = "Wait.", recovery = retry)]
    TooFast {
        #[api_error(detail)]
        limit: u32,
        #[api_error(retry_after)]
        wait: Duration,
    },
}

/// How long to wait before the same request is sent again; nothing where that is no use.
fn wait(answer: &Answered<AppError>) -> Option<Duration> {
    match answer {
        Answered::Known(AppError::TooFast { wait, .. }, _) => Some(*wait),
        Answered::Known(error, _) if error.entry().recovery() != Some(Recovery::Retry) => None,
        // Of what it does not know, the service says whether it may be tried again.
        Answered::Known(_, answer) | Answered::Unknown(answer, _) => answer.retry_after(),
    }
}

/// Prints what came of a call.
fn show(out: &mut dyn Write, result: Result<String, Failure>) -> Result<(), Box<dyn Error>> {
    let answer = match result {
        Ok(body) => return Ok(writeln!(out, "  done: {body}")?),
        Err(Failure::Answered(answer)) => answer,
        Err(failure) => return Err(failure.into()),
    };
    match &answer {
        Answered::Known(AppError::NotFound { app_id }, _) => writeln!(out, "  no app is called {app_id}")?,
        Answered::Known(AppError::Exists { id, .. }, _) => writeln!(out, "  there is {id} already")?,
        Answered::Known(AppError::TooFast { limit, .. }, _) => writeln!(out, "  still more than {limit}")?,
        Answered::Unknown(answer, misfit) => writeln!(out, "  {misfit}: {answer}")?,
    }
    if let Some(remediation) = answer.decoded().remediation() {
        writeln!(out, "  {remediation}")?;
    }
    Ok(())
}

/// What the client does, printed to `out`.
pub(crate) fn run(out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let client = Client::of_new_service()?;
    let key = client.owner.clone();
    for (what, path, body) in [
        ("Create an app", "/apps", r#"{"name":"shop"}"#),
        ("Create it again", "/apps", r#"{"name":"shop"}"#),
        ("Create one without a name", "/apps", "{}"),
        ("Look for one that is not there", "/apps/shopp", ""),
    ] {
        writeln!(out, "{what}")?;
        let result = client.call(out, path, &key, body);
        show(out, result)?;
    }
    let key = client.send("/apps/shop/keys", &key, r#"{"role":"publishable"}"#)?;
    let key: serde_json::Value = serde_json::from_str(&key)?;
    let key = key["key"].as_str().unwrap_or_default();
    writeln!(out, "Look at it more often than is allowed")?;
    for _ in 0..calls::ALLOWED {
        client.send("/apps/shop", key, "")?;
    }
    let result = client.call(out, "/apps/shop", key, "");
    show(out, result)
}

fn main() -> Result<(), Box<dyn Error>> {
    run(&mut io::stdout().lock())
}
