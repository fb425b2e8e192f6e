//! What all requests share.

use super::database::Database;
use super::limits::{Limits, Meter};
use super::realtime::Realtime;
use super::storage::Storage;
use crate::butterbase::QuotaError;

/// The platform: its data, and what of it is in use.
pub(super) struct Platform {
    pub(super) database: Database,
    pub(super) storage: Storage,
    pub(super) limits: Limits,
    pub(super) requests: Requests,
    pub(super) integration_calls: Meter,
    pub(super) realtime: Realtime,
}

/// Requests of each caller. A publishable key is in everybody's hands and gets fewer.
pub(super) struct Requests {
    public: Meter,
    others: Meter,
}

impl Platform {
    pub(super) fn new(database: Database, storage: Storage, limits: Limits) -> Self {
        Self {
            database,
            storage,
            requests: Requests {
                public: Meter::per_minute(limits.public_requests),
                others: Meter::per_minute(limits.requests),
            },
            integration_calls: Meter::per_minute(limits.integration_calls),
            realtime: Realtime::new(),
            limits,
        }
    }
}

impl Requests {
    /// Counts one request of a caller.
    pub(super) fn count(&self, caller: &str, public: bool) -> Result<(), QuotaError> {
        let meter = if public { &self.public } else { &self.others };
        meter.count(caller).map_err(|full| QuotaError::RateLimit {
            limit: full.limit,
            window_seconds: full.window_seconds,
            retry_after: full.retry_after,
        })
    }
}
