//! Requests over HTTP, to a service that was started for it.

use std::error::Error;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::thread::sleep;

use error_core::{Answered, decode_as};
use error_examples::scratch::Scratch;
use error_examples::service::{Limits, Service};
use ureq::{Agent, http};

use super::AppError;

/// Requests that a publishable key has free; then there is one a second.
pub const ALLOWED: u32 = 60;

/// How often a request is sent at most.
const ATTEMPTS: u32 = 3;

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The service answered with an error.
    #[error(transparent)]
    Answered(#[from] Answered<AppError>),
    /// It did not answer.
    #[error(transparent)]
    Http(#[from] ureq::Error),
}

/// The service, as this client calls it.
pub struct Client {
    /// The key of the owner of apps.
    pub owner: String,
    agent: Agent,
    server: String,
    /// Dropped in this order: the service ends before its files are removed.
    _runtime: tokio::runtime::Runtime,
    _files: Scratch,
}

impl Client {
    /// Starts the service on a free port.
    pub fn of_new_service() -> Result<Self, Box<dyn Error>> {
        let files = Scratch::create()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let limits = Limits {
            public_requests: NonZeroU32::MIN.saturating_add(ALLOWED - 1),
            ..Limits::default()
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let service = runtime.block_on(Service::start(address, &files.file("platform.db"), limits))?;
        let owner = service.new_keys().first().map(|owner| owner.key.clone());
        let server = format!("http://{}", service.address());
        runtime.spawn(service.run(std::future::pending()));
        let config = Agent::config_builder().http_status_as_error(false).build();
        Ok(Self {
            owner: owner.unwrap_or_default(),
            agent: config.into(),
            server,
            _runtime: runtime,
            _files: files,
        })
    }

    /// Sends a request once: a GET where there is no body, else a POST.
    pub fn send(&self, path: &str, key: &str, body: &str) -> Result<String, Failure> {
        let method = if body.is_empty() { "GET" } else { "POST" };
        let request = http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.server))
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", "application/json");
        let request = request.body(body.to_owned()).map_err(ureq::Error::from)?;
        let (head, mut body) = self.agent.run(request)?.into_parts();
        let body = body.read_to_string()?;
        if head.status.is_success() {
            return Ok(body);
        }
        Err(decode_as::<AppError>(head.status, &head.headers, &body.into()).into())
    }

    /// Sends a request, and again where and when that is of use.
    pub fn call(&self, out: &mut dyn Write, path: &str, key: &str, body: &str) -> Result<String, Failure> {
        for _ in 1..ATTEMPTS {
            let answer = match self.send(path, key, body) {
                Err(Failure::Answered(answer)) => answer,
                sent => return sent,
            };
            let Some(wait) = super::wait(&answer) else {
                return Err(answer.into());
            };
            writeln!(out, "  {answer}; again in {wait:?}").map_err(ureq::Error::Io)?;
            sleep(wait);
        }
        self.send(path, key, body)
    }
}
