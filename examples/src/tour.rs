//! A tour of the service: starts it on a free port, provokes each of its errors over HTTP, and prints what
//! goes over the wire.

mod access;
mod client;
mod data;
mod dialects;
mod failures;
mod layout;
mod limits;
mod schema;
mod start;
mod state;

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use serde_json::Value;

use crate::scratch::Scratch;
use crate::service::{Limits, OwnerKey, Service, StartError};
use client::Client;

pub use client::{Answer, Request};

/// What the tour found.
#[derive(Debug)]
pub struct Report {
    /// Each error that was provoked, in order.
    pub errors: Vec<Provoked>,
    /// What was not as it should be.
    pub surprises: Vec<String>,
}

/// An error that was provoked.
#[derive(Debug)]
pub struct Provoked {
    /// Method and path.
    pub request: String,
    /// The code that was to come.
    pub code: &'static str,
    /// The status that was to come.
    pub status: u16,
    /// What came.
    pub answer: Answer,
}

/// Why the tour could not be finished.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TourError {
    /// The service did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The output, a temporary file or the listener failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The service could not be reached.
    #[error("{request}: {source}")]
    Unreachable {
        /// Method and path.
        request: String,
        /// What failed.
        source: Box<ureq::Error>,
    },
    /// A request that prepares the next one failed.
    #[error("{request} was answered with {status}: {body}")]
    Preparation {
        /// Method and path.
        request: String,
        /// The status.
        status: u16,
        /// The body.
        body: String,
    },
}

/// Takes the tour, from an empty database to the end of the service.
///
/// # Errors
///
/// When the service does not start, or a request that is no provocation fails.
pub fn run(out: &mut dyn Write) -> Result<Report, TourError> {
    let scratch = Scratch::create()?;
    let database = scratch.file("platform.db");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let service = runtime.block_on(Service::start(address, &database, Limits::default()))?;
    let (address, keys) = (service.address(), service.new_keys().to_vec());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = runtime.spawn(service.run(async {
        // Dropped or sent: both are the end.
        let _ = stopped.await;
    }));
    writeln!(
        out,
        "The service listens on http://{address}, its database is {}.",
        database.display()
    )?;
    let mut tour = Tour {
        out,
        client: Client::new(address),
        address,
        database,
        report: Report {
            errors: Vec::new(),
            surprises: Vec::new(),
        },
    };
    tour.all(&keys)?;
    let Tour { out, report, .. } = tour;
    let _ = stop.send(());
    runtime.block_on(serving).map_err(io::Error::other)??;
    layout::summary(out, &report)?;
    Ok(report)
}

/// The way through the service.
struct Tour<'a> {
    out: &'a mut dyn Write,
    client: Client,
    address: SocketAddr,
    database: PathBuf,
    report: Report,
}

/// The tokens that requests are sent with.
struct Tokens {
    /// Owner of the apps `shop` and `empty`.
    ada: String,
    /// Another owner.
    ben: String,
    /// A server of `shop`.
    service: String,
    /// Everybody's key of `shop`.
    public: String,
    /// An end user of `shop`.
    mia: String,
    /// Another one.
    leo: String,
}

impl Tour<'_> {
    fn all(&mut self, keys: &[OwnerKey]) -> Result<(), TourError> {
        let tokens = start::prepare(self, keys)?;
        access::tour(self, &tokens)?;
        data::tour(self, &tokens)?;
        schema::tour(self, &tokens)?;
        state::tour(self, &tokens)?;
        limits::tour(self, &tokens)?;
        failures::tour(self, &tokens)?;
        dialects::tour(self, &tokens)
    }

    /// Begins a part of the tour.
    fn chapter(&mut self, title: &str) -> Result<(), TourError> {
        Ok(layout::chapter(self.out, title)?)
    }

    /// Sends a request that must succeed, and gives the body of its answer.
    fn prepare(&mut self, request: &Request) -> Result<Value, TourError> {
        let answer = self.client.send(request)?;
        if !(200..300).contains(&answer.status) {
            let Answer { status, body, .. } = answer;
            return Err(TourError::Preparation {
                request: request.line(),
                status,
                body,
            });
        }
        layout::success(self.out, request, &answer)?;
        Ok(answer.json())
    }

    /// Sends a request that must fail in this way.
    fn provoke(&mut self, status: u16, code: &'static str, request: &Request) -> Result<(), TourError> {
        let answer = self.client.send(request)?;
        let surprises = answer.surprises(status, code);
        layout::error(self.out, code, request, &answer, &surprises)?;
        self.report
            .surprises
            .extend(surprises.iter().map(|text| format!("{code}: {text}")));
        self.report.errors.push(Provoked {
            request: request.line(),
            code,
            status,
            answer,
        });
        Ok(())
    }
}
