//! The back end of a small app platform: apps, tables with a declared schema, rows, API keys.
//!
//! Handlers return [`butterbase::Error`](crate::butterbase::Error), and `?` makes it of whatever went wrong:
//! an enum of one category, an error of SQLite, a refusal of axum. No handler knows of envelopes, statuses
//! or headers.
//!
//! | file | what it shows |
//! |---|---|
//! | `database`, `constraint` | errors of SQLite by their extended result code, with the column |
//! | `access`, `keys`, `token` | who the caller is, and what it may do |
//! | `limits` | a rate limiter, and `Retry-After` from it |
//! | `refusal` | what the framework refuses, as errors of the API |
//! | `apps`, `tables`, `rows`, `files`, `functions`, `integrations`, `realtime` | handlers |
//! | `dialects` | the same service answering in four other shapes |

mod access;
mod apps;
mod constraint;
mod database;
mod dialects;
mod files;
mod functions;
mod integrations;
mod keys;
mod limits;
mod name;
mod outbound;
mod platform;
mod realtime;
mod refusal;
mod routes;
mod rows;
mod schema;
mod storage;
mod tables;
mod token;
mod values;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::net::TcpListener;

pub use dialects::{BkendError, BkendFlatError};
pub use limits::{LARGEST_FILE, Limits};

use database::Database;
use platform::Platform;
use storage::Storage;

/// Owners of a new database.
const OWNERS: [&str; 2] = ["ada", "ben"];

/// A service that is ready to run.
pub struct Service {
    listener: TcpListener,
    address: SocketAddr,
    platform: Arc<Platform>,
    new_keys: Vec<OwnerKey>,
}

/// The key of an owner. It is known only when it is made.
#[derive(Clone, Debug)]
pub struct OwnerKey {
    /// The owner.
    pub owner: String,
    /// `bb_ok_…`
    pub key: String,
}

/// Why the service does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address is taken or not one of this machine.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The file is no database, or cannot be created.
    #[error("cannot use {} as the database: {source}", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// The folder beside the database cannot be created.
    #[error("cannot store files in {}: {source}", path.display())]
    Storage {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl Service {
    /// Opens the database, creating it where there is none, and listens on the address.
    ///
    /// # Errors
    ///
    /// When the address, the database or the folder for files cannot be used.
    pub async fn start(address: SocketAddr, file: &Path, limits: Limits) -> Result<Self, StartError> {
        let refused = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(refused)?;
        let bound = listener.local_addr().map_err(refused)?;
        let unusable = |source| StartError::Database {
            path: file.to_owned(),
            source,
        };
        let database = Database::create(file).map_err(unusable)?;
        let new_keys = database.found(&OWNERS).map_err(unusable)?;
        let folder = folder_of(file);
        let storage =
            Storage::create(folder.clone()).map_err(|source| StartError::Storage { path: folder, source })?;
        let platform = Arc::new(Platform::new(database, storage, limits));
        Ok(Self {
            listener,
            address: bound,
            platform,
            new_keys,
        })
    }

    /// The address with the port that the system chose.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The owners' keys, if the database was created just now.
    #[must_use]
    pub fn new_keys(&self) -> &[OwnerKey] {
        &self.new_keys
    }

    /// Serves until `shutdown` is over and all requests are answered.
    ///
    /// # Errors
    ///
    /// When the listener fails.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        let routes = routes::all(self.platform);
        axum::serve(self.listener, routes)
            .with_graceful_shutdown(shutdown)
            .await
    }
}

/// The folder with the files of a database: `app.db.files`.
#[must_use]
pub fn folder_of(file: &Path) -> PathBuf {
    let mut folder = file.as_os_str().to_owned();
    folder.push(".files");
    folder.into()
}
