//! What went wrong while an answer was built.

use core::fmt;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};

/// A part of an answer that could not be written as declared. The answer is sent without it, with its status.
///
/// Faults are for the operator: they go to the hook of the [`Context`](crate::Context), else to that of
/// [`set_fault_hook`], else to the standard error stream.
#[derive(Clone, Debug)]
pub struct Fault {
    code: &'static str,
    kind: FaultKind,
    name: String,
    error: String,
}

/// The part of an answer that a [`Fault`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// A detail whose `Serialize` failed: it is `null` on the wire.
    Detail,
    /// A header whose name or value is illegal: it is not sent.
    Header,
    /// A time beyond what `Retry-After` can say: it is sent as the longest there is.
    RetryAfter,
    /// A message whose `Display` failed: the title is sent.
    Message,
    /// A value that the dialect writes and nothing gives: it is `null` on the wire.
    Missing,
    /// A [`Custom`](crate::Custom) part whose `Serialize` failed: it is `null` on the wire.
    Custom,
    /// A member that a map of violations has no place for: it is left out.
    Place,
}

/// Receives faults.
pub(crate) type FaultHook = Arc<dyn Fn(&Fault) + Send + Sync>;

static HOOK: RwLock<Option<FaultHook>> = RwLock::new(None);

/// Sends the faults of this process to `hook`, where the request's context has none of its own.
///
/// ```
/// error_core::set_fault_hook(|fault| eprintln!("fault: {fault}"));
/// ```
pub fn set_fault_hook(hook: impl Fn(&Fault) + Send + Sync + 'static) {
    *HOOK.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(hook));
}

impl Fault {
    pub(crate) fn new(code: &'static str, kind: FaultKind, name: &str, error: &dyn fmt::Display) -> Self {
        // A `Display` of the user may fail: `to_string` would panic.
        let mut text = String::new();
        if fmt::write(&mut text, format_args!("{error}")).is_err() {
            text.push_str("(its text cannot be written)");
        }
        Self {
            code,
            kind,
            name: name.to_owned(),
            error: text,
        }
    }

    /// The code of the error that was answered with.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The kind of part.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    /// The name of the part: of a detail, a header or a place in the dialect.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What was wrong with it.
    #[must_use]
    pub fn error(&self) -> &str {
        &self.error
    }

    /// Reports to `hook`, else to that of the process, else to the standard error stream. A hook that panics
    /// does not take the answer with it.
    pub(crate) fn report(&self, hook: Option<&FaultHook>) {
        let hook = hook
            .cloned()
            .or_else(|| HOOK.read().unwrap_or_else(PoisonError::into_inner).clone());
        if let Some(hook) = hook {
            let _ = catch_unwind(AssertUnwindSafe(|| hook(self)));
        } else {
            let _ = writeln!(std::io::stderr(), "error-core: {self}");
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            FaultKind::Detail => "detail",
            FaultKind::Header => "header",
            FaultKind::RetryAfter => "retry time",
            FaultKind::Message => "message",
            FaultKind::Missing => "missing value",
            FaultKind::Custom => "custom part",
            FaultKind::Place => "member without a place",
        };
        write!(f, "{}: {what} `{}`: {}", self.code, self.name, self.error)
    }
}
