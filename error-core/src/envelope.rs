//! The gate: what of an error may leave the process.

use core::cell::{Cell, OnceCell};
use core::fmt;
use core::marker::PhantomData;
use core::time::Duration;
use std::time::SystemTime;

use http::HeaderValue;
use serde_core::{Serialize, Serializer};

use crate::dialect::{Dialect, Packed, Record, Spec, walk, write};
use crate::entry::{Facts, Names};
use crate::fault::{Fault, FaultKind};
use crate::respond::MAX_RETRY;
use crate::{ApiError, Catalogued, Context, Entry};

/// An error as it leaves the process: the facts of its entry, and of its values only those that are on the
/// wire. Nothing after it sees the error itself.
///
/// It is `Serialize`, in the shape of the dialect `D`.
pub struct Envelope<'a, D> {
    occurrence: Occurrence<'a>,
    dialect: PhantomData<D>,
}

/// Puts an error in the envelope of a dialect, as a value for any serde format.
///
/// An error with `audience = internal` is replaced by the type's fallback; one with `status = none` is not.
///
/// ```
/// use error_core::{ApiError, Context, dialects::BkendFlat, envelope};
///
/// #[derive(Debug, ApiError)]
/// #[api_error(code = "ROW_LOCKED", status = 409, message = "The row is locked")]
/// struct RowLocked;
///
/// // One item of a bulk answer.
/// let item = serde_json::to_value(envelope::<BkendFlat>(&RowLocked, &Context::new()))?;
/// assert_eq!(item, serde_json::json!({ "error": "ROW_LOCKED", "message": "The row is locked" }));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn envelope<'a, D: Dialect>(error: &'a impl Catalogued, context: &'a Context) -> Envelope<'a, D> {
    Envelope {
        occurrence: Occurrence::new::<D, _>(error, context, Purpose::Body),
        dialect: PhantomData,
    }
}

impl<D> Envelope<'_, D> {
    /// The entry that is sent.
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.occurrence.entry
    }
}

impl<D: Dialect> Serialize for Envelope<'_, D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        walk::walk(&write::body(&self.occurrence), serializer)
    }
}

impl<D> fmt::Debug for Envelope<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Envelope").field(self.occurrence.entry).finish()
    }
}

/// What an envelope is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A body alone.
    Body,
    /// An answer over HTTP, which needs a status.
    Answer,
}

/// One error in one dialect.
pub(crate) struct Occurrence<'a> {
    /// The entry of the error itself, for the operator only.
    pub(crate) raised: &'static Entry,
    /// What is sent.
    pub(crate) entry: &'static Entry,
    /// The values; none where another entry stands in for the error.
    pub(crate) error: Option<&'a dyn ApiError>,
    pub(crate) context: &'a Context,
    pub(crate) spec: &'static Spec,
    /// What of it was packed.
    pub(crate) record: Option<Record>,
    /// The headers of the request that chose the dialect, where there was a choice.
    pub(crate) vary: Option<&'a HeaderValue>,
    time: OnceCell<SystemTime>,
    clamp_reported: Cell<bool>,
}

/// Stands in where a type has no fallback.
static BUILT_IN: Entry = Entry::new(Facts {
    names: Names::new("(built in)Internal Errorinternal-error", [10, 14, 14]),
    code: "INTERNAL_ERROR",
    status: 500,
    message: "The request could not be completed because of an error on the server",
    remediation: Some("Try again later."),
    fallback: true,
    ..Facts::NEW
});

impl<'a> Occurrence<'a> {
    /// Lets `error` through the gate, or what stands in for it.
    pub(crate) fn new<D: Dialect, E: Catalogued>(
        error: &'a E,
        context: &'a Context,
        purpose: Purpose,
    ) -> Self {
        let raised = error.entry();
        let may_leave =
            |entry: &Entry| !entry.facts().internal && (purpose == Purpose::Body || entry.status().is_some());
        let (entry, error, (spec, packed)): (_, Option<&dyn ApiError>, _) = if may_leave(raised) {
            (raised, Some(error), D::at(context, Some(error)))
        } else {
            let (spec, packed) = D::at::<E>(context, None);
            match E::LIST.fallback().filter(|entry| may_leave(entry)) {
                Some(fallback) => (fallback, None, (spec, packed)),
                None => (&BUILT_IN, None, (spec, Packed::NONE)),
            }
        };
        Self {
            raised,
            entry,
            error,
            context,
            spec,
            vary: context.vary().filter(|_| D::LIST.len() > 1),
            record: packed.record(entry.facts().index),
            time: OnceCell::new(),
            clamp_reported: Cell::new(false),
        }
    }

    /// An error of which its record says that it may leave.
    #[inline]
    pub(crate) fn passed(
        raised: &'static Entry,
        error: &'a dyn ApiError,
        context: &'a Context,
        (spec, record): (&'static Spec, Record),
    ) -> Self {
        Self {
            raised,
            entry: raised,
            error: Some(error),
            context,
            spec,
            vary: None,
            record: Some(record),
            time: OnceCell::new(),
            clamp_reported: Cell::new(false),
        }
    }

    pub(crate) fn fault(&self, kind: FaultKind, name: &str, error: &dyn fmt::Display) {
        Fault::new(self.entry.code(), kind, name, error).report(self.context.fault_hook());
    }

    /// The time of the answer, the same wherever it is asked.
    pub(crate) fn time(&self) -> SystemTime {
        *self
            .time
            .get_or_init(|| self.context.time().unwrap_or_else(SystemTime::now))
    }

    /// The time after which to try again: that of the field, else the constant one, at most [`MAX_RETRY`].
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let facts = self.entry.facts();
        let given = match self.error {
            Some(error) if facts.retry_field => error.retry_after(),
            _ => None,
        };
        let time = given.or_else(|| {
            facts
                .retry_after
                .map(|seconds| Duration::from_secs(seconds.into()))
        })?;
        if time > MAX_RETRY && !self.clamp_reported.replace(true) {
            self.fault(
                FaultKind::RetryAfter,
                "retry_after",
                &format_args!("{time:?} is more than {MAX_RETRY:?}"),
            );
        }
        Some(time.min(MAX_RETRY))
    }
}
