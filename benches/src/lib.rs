//! What an error costs, beside the usual hand-written way and beside what no library can beat.
//!
//! `cargo bench -p error-benches` prints the tables, and fails where a figure is above its limit.

mod fields;
mod limit;
mod ours;
mod usual;

use bytes::Bytes;
use http::Response;

/// A way to answer an error, from an error that exists already.
pub type Answer = fn() -> Response<Bytes>;

/// The ways of a case, by name.
pub const WAYS: [&str; 3] = ["ours", "usual", "limit"];

/// One error, answered in three ways.
pub struct Case {
    /// What is special about it.
    pub name: &'static str,
    /// In the order of [`WAYS`].
    pub answers: [Answer; 3],
    /// Our instructions at most, as a share of the usual way's.
    pub instructions: f64,
    /// Our allocations at most, beyond those of a finished body with the same headers.
    pub allocations: u64,
}

/// All cases.
pub const CASES: [Case; 3] = [
    Case {
        name: "static",
        answers: [ours::paused, usual::paused, limit::paused],
        instructions: 0.2,
        allocations: 0,
    },
    Case {
        name: "formatted",
        answers: [ours::over_quota, usual::over_quota, limit::over_quota],
        instructions: 0.35,
        allocations: 1,
    },
    Case {
        name: "violations",
        answers: [ours::refused, usual::refused, limit::refused],
        instructions: 0.6,
        allocations: 1,
    },
];

impl Case {
    /// The way of a name.
    #[must_use]
    pub fn answer(&self, way: &str) -> Option<Answer> {
        let at = WAYS.iter().position(|known| *known == way)?;
        Some(self.answers[at])
    }

    /// Asserts that the ways answer alike, for else a comparison says nothing.
    ///
    /// # Panics
    ///
    /// When they do not.
    pub fn assert_alike(&self) {
        let [ours, others @ ..] = self.answers.map(|answer| answer());
        for other in others {
            assert_eq!(ours.status(), other.status(), "{}", self.name);
            assert_eq!(ours.headers(), other.headers(), "{}", self.name);
            assert_eq!(value(&ours), value(&other), "{}", self.name);
        }
    }
}

fn value(answer: &Response<Bytes>) -> Option<serde_json::Value> {
    let value = serde_json::from_slice(answer.body());
    assert!(value.is_ok(), "every way answers JSON");
    value.ok()
}
