//! The database: one SQLite file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use error_core::{ApiError, Context};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::{OwnerKey, keys};
use crate::butterbase::{Error, ExternalError};

/// How long a request waits for another one that writes.
const BUSY: Duration = Duration::from_secs(5);

/// The tables of the platform itself. Those of the apps are called `app/table`, which no name here can be.
const PLATFORM: &str = "
    CREATE TABLE owner (
        name TEXT PRIMARY KEY
    ) STRICT;
    CREATE TABLE app (
        id TEXT PRIMARY KEY,
        owner TEXT NOT NULL REFERENCES owner (name),
        state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
        token_secret BLOB NOT NULL DEFAULT (randomblob(32))
    ) STRICT;
    CREATE TABLE api_key (
        hash BLOB PRIMARY KEY,
        role TEXT NOT NULL CHECK (role IN ('owner', 'service', 'publishable')),
        owner TEXT NOT NULL REFERENCES owner (name),
        app TEXT REFERENCES app (id),
        CHECK ((role = 'owner') = (app IS NULL))
    ) STRICT;
    CREATE TABLE app_table (
        app TEXT NOT NULL REFERENCES app (id),
        name TEXT NOT NULL,
        definition TEXT NOT NULL,
        PRIMARY KEY (app, name)
    ) STRICT;
    CREATE TABLE function (
        app TEXT NOT NULL REFERENCES app (id),
        name TEXT NOT NULL,
        steps TEXT NOT NULL,
        PRIMARY KEY (app, name)
    ) STRICT;
    CREATE TABLE toolkit (
        app TEXT NOT NULL REFERENCES app (id),
        name TEXT NOT NULL,
        url TEXT NOT NULL,
        PRIMARY KEY (app, name)
    ) STRICT;
    CREATE TABLE account (
        app TEXT NOT NULL,
        toolkit TEXT NOT NULL,
        user TEXT NOT NULL,
        expires INTEGER NOT NULL,
        PRIMARY KEY (app, toolkit, user),
        FOREIGN KEY (app, toolkit) REFERENCES toolkit (app, name)
    ) STRICT;
    PRAGMA user_version = 1;
";

/// Where the data is.
///
/// Every piece of work opens the file anew: a file that is gone is noticed by the next request, and one that
/// comes back is used again.
pub(super) struct Database {
    path: PathBuf,
}

impl Database {
    /// Uses the file at `path`, creating it and the platform's tables where they are not there yet.
    pub(super) fn create(path: &Path) -> rusqlite::Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(BUSY)?;
        let work = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version: i64 = work.query_row("PRAGMA user_version", (), |row| row.get(0))?;
        if version == 0 {
            work.execute_batch(PLATFORM)?;
        }
        work.commit()?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Makes the owners of a database that has none, and a key for each.
    pub(super) fn found(&self, owners: &[&str]) -> rusqlite::Result<Vec<OwnerKey>> {
        let mut connection = open(&self.path)?;
        let work = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let present: u32 = work.query_row("SELECT count(*) FROM owner", (), |row| row.get(0))?;
        let mut keys = Vec::new();
        if present == 0 {
            for owner in owners {
                work.execute("INSERT INTO owner (name) VALUES (?1)", [owner])?;
                let key = keys::create(&work, "bb_ok_", "owner", owner, None)?;
                keys.push(OwnerKey {
                    owner: (*owner).to_owned(),
                    key,
                });
            }
        }
        work.commit()?;
        Ok(keys)
    }

    /// Work that reads only.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.run(TransactionBehavior::Deferred, work).await
    }

    /// Work that writes: all of it, or where it fails nothing.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.run(TransactionBehavior::Immediate, work).await
    }

    async fn run<T: Send + 'static>(
        &self,
        behavior: TransactionBehavior,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let path = self.path.clone();
        off_the_loop(move || {
            let mut connection = open(&path)?;
            let transaction = connection.transaction_with_behavior(behavior)?;
            let value = work(&transaction)?;
            transaction.commit()?;
            Ok(value)
        })
        .await
    }
}

/// Opens what is there. It never creates a file: an empty database in place of a lost one would hide the loss.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

/// Runs what blocks where it may block. A panic goes on to the layer around the handlers.
pub(super) async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.inspect_err(report),
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(cancelled) => Err(Error::Internal(cancelled.into())),
        },
    }
}

/// Tells the operator what the client does not read: the text of an error that is not its own, with the id that
/// its answer carries.
fn report(error: &Error) {
    let entry = error.entry();
    if entry.status().is_some_and(|status| status.is_server_error()) {
        let id = Context::current(|context| context.request_id().unwrap_or("-").to_owned());
        eprintln!("{id} {}: {error}", entry.code());
    }
}

/// What no code describes more exactly. What a constraint means for a row of an app: see `constraint`.
impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        ExternalError::Database(error.into()).into()
    }
}
