//! What the plan of an app includes, and the meters that count it.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Period of the meters.
const WINDOW: Duration = Duration::from_secs(60);

/// Bytes of the largest body that is read, which is that of a file.
pub const LARGEST_FILE: usize = 32 << 10;

/// Keys that a meter holds before it forgets those that are not in use.
const MANY: usize = 10_000;

/// What each app may use.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Tables.
    pub tables: u32,
    /// Functions.
    pub deployments: u32,
    /// Bytes of all files.
    pub storage: u64,
    /// Requests a minute of a publishable key.
    pub public_requests: NonZeroU32,
    /// Requests a minute of every other caller.
    pub requests: NonZeroU32,
    /// Calls of integrations a minute.
    pub integration_calls: NonZeroU32,
    /// Clients that wait for changes at the same time.
    pub connections: u32,
    /// Seconds that a function is given.
    pub function_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const fn count(number: u32) -> NonZeroU32 {
            NonZeroU32::MIN.saturating_add(number - 1)
        }
        Self {
            tables: 6,
            deployments: 4,
            storage: 48 << 10,
            public_requests: count(5),
            requests: count(1000),
            integration_calls: count(4),
            connections: 1,
            function_seconds: 1,
        }
    }
}

/// Counts by key, such as an API key or an app.
pub(super) struct Meter {
    limiter: DefaultKeyedRateLimiter<String>,
    limit: NonZeroU32,
    clock: DefaultClock,
}

/// A meter that is full.
pub(super) struct Full {
    pub(super) limit: u32,
    pub(super) window_seconds: u64,
    /// Until there is room for one more.
    pub(super) retry_after: Duration,
}

impl Meter {
    /// Allows `limit` a minute.
    pub(super) fn per_minute(limit: NonZeroU32) -> Self {
        Self {
            limiter: RateLimiter::keyed(Quota::per_minute(limit)),
            limit,
            clock: DefaultClock::default(),
        }
    }

    /// Counts one.
    pub(super) fn count(&self, key: &str) -> Result<(), Full> {
        if self.limiter.len() > MANY {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&key.to_owned()).map_err(|not_until| Full {
            limit: self.limit.get(),
            window_seconds: WINDOW.as_secs(),
            retry_after: not_until.wait_time_from(self.clock.now()),
        })
    }
}
