//! The client of the tour: requests, and what came back.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use ureq::http::{self, StatusCode};

use super::TourError;

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Option<String>,
}

/// An answer, as it came.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers; names in lower case.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: String,
}

impl Request {
    pub(super) fn get(path: impl Into<String>) -> Self {
        Self {
            method: "GET",
            path: path.into(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(super) fn post(path: impl Into<String>) -> Self {
        Self {
            method: "POST",
            ..Self::get(path)
        }
    }

    pub(super) fn put(path: impl Into<String>) -> Self {
        Self {
            method: "PUT",
            ..Self::get(path)
        }
    }

    pub(super) fn patch(path: impl Into<String>) -> Self {
        Self {
            method: "PATCH",
            ..Self::get(path)
        }
    }

    pub(super) fn delete(path: impl Into<String>) -> Self {
        Self {
            method: "DELETE",
            ..Self::get(path)
        }
    }

    /// With `Authorization: Bearer …`.
    pub(super) fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub(super) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With a JSON body.
    pub(super) fn json(self, body: &Value) -> Self {
        self.header("content-type", "application/json")
            .text(body.to_string())
    }

    /// With a body as it stands.
    pub(super) fn text(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    pub(super) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

impl Answer {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as JSON; `null` where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// The code, nested or flat.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let body = self.json();
        let error = &body["error"];
        error["code"]
            .as_str()
            .or_else(|| error.as_str())
            .map(str::to_owned)
    }

    /// The status with its phrase.
    pub(super) fn status_line(&self) -> String {
        let status = StatusCode::from_u16(self.status).unwrap_or_default();
        format!(
            "{} {}",
            self.status,
            status.canonical_reason().unwrap_or_default()
        )
    }

    /// What is not as it should be: the status and the code of this error, and what holds for all.
    pub(super) fn surprises(&self, status: u16, code: &str) -> Vec<String> {
        let mut surprises = Vec::new();
        if self.status != status {
            surprises.push(format!("the status is {}, not {status}", self.status));
        }
        if self.code().as_deref() != Some(code) {
            surprises.push(format!("the body does not have the code: {}", self.body));
        }
        for (name, due) in [
            ("content-type", true),
            ("x-request-id", true),
            ("www-authenticate", status == 401),
            ("retry-after", status == 429),
        ] {
            if due && self.header(name).is_none() {
                surprises.push(format!("there is no header {name}"));
            }
        }
        surprises
    }
}

/// A blocking client of one server.
#[derive(Clone)]
pub(super) struct Client {
    agent: ureq::Agent,
    server: String,
}

impl Client {
    pub(super) fn new(server: SocketAddr) -> Self {
        let timeout = Some(Duration::from_secs(30));
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(timeout)
            .build();
        Self {
            agent: ureq::Agent::new_with_config(config),
            server: format!("http://{server}"),
        }
    }

    pub(super) fn send(&self, request: &Request) -> Result<Answer, TourError> {
        self.try_send(request).map_err(|source| TourError::Unreachable {
            request: request.line(),
            source: Box::new(source),
        })
    }

    fn try_send(&self, request: &Request) -> Result<Answer, ureq::Error> {
        let uri = format!("{}{}", self.server, request.path);
        let mut builder = http::Request::builder().method(request.method).uri(uri);
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        let mut response = match &request.body {
            Some(body) => self.agent.run(builder.body(body.as_str())?)?,
            None => self.agent.run(builder.body(())?)?,
        };
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        Ok(Answer {
            status: response.status().as_u16(),
            headers: response
                .headers()
                .iter()
                .map(|(n, v)| (n.to_string(), text(v)))
                .collect(),
            body: response.body_mut().read_to_string()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, headers: &[&str]) -> Answer {
        let headers = headers
            .iter()
            .map(|name| ((*name).to_owned(), "x".to_owned()))
            .collect();
        Answer {
            status,
            headers,
            body: r#"{"error":{"code":"SLOW_DOWN"}}"#.to_owned(),
        }
    }

    #[test]
    fn nothing_that_differs_is_overlooked() {
        let usual = ["content-type", "x-request-id"];
        let limited = ["content-type", "x-request-id", "retry-after"];
        assert!(answer(404, &usual).surprises(404, "SLOW_DOWN").is_empty());
        assert!(answer(429, &limited).surprises(429, "SLOW_DOWN").is_empty());
        for (answer, status, code, found) in [
            (answer(500, &usual), 404, "SLOW_DOWN", "the status is 500"),
            (answer(404, &usual), 404, "NOT_FOUND", "does not have the code"),
            (answer(429, &usual), 429, "SLOW_DOWN", "retry-after"),
            (answer(401, &usual), 401, "SLOW_DOWN", "www-authenticate"),
            (answer(404, &usual[..1]), 404, "SLOW_DOWN", "x-request-id"),
            (answer(404, &usual[1..]), 404, "SLOW_DOWN", "content-type"),
        ] {
            let surprises = answer.surprises(status, code);
            assert!(
                matches!(&surprises[..], [one] if one.contains(found)),
                "{surprises:?}"
            );
        }
    }
}
