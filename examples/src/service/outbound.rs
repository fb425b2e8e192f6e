//! Calls that the service makes itself.

use std::time::Duration;

use axum::http::Uri;

use super::database::off_the_loop;
use crate::butterbase::{Error, ExternalError};

/// How long another service may take.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Sends a body to a URL and gives the status of the answer. Only a call that gets none is an error here.
///
/// A platform that is open to everybody would refuse addresses of its own network.
pub(super) async fn post(url: String, body: String) -> Result<u16, Error> {
    off_the_loop(move || {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            .build();
        let answer = ureq::Agent::new_with_config(config)
            .post(&url)
            .content_type("application/json")
            .send(body)
            .map_err(|error| ExternalError::Network {
                host: host(&url),
                source: error.into(),
            })?;
        Ok(answer.status().as_u16())
    })
    .await
}

/// The host of a URL, for the caller: the rest of it may hold secrets.
fn host(url: &str) -> String {
    let uri = url.parse::<Uri>().unwrap_or_default();
    uri.host().unwrap_or_default().to_owned()
}
