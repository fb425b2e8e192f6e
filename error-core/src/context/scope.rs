//! The request that a thread is handling.

use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, PoisonError};

use http::StatusCode;

use crate::{Context, Entry};

thread_local! {
    static CURRENT: RefCell<Option<Scope>> = const { RefCell::new(None) };
    /// Whether there is one: without a destructor, this is read at no cost.
    static IS_ENTERED: Cell<bool> = const { Cell::new(false) };
}

/// The request that a thread is handling: its context, and the error that it was answered with.
///
/// A layer around a handler enters the scope for as long as the handler runs; an asynchronous one at each poll,
/// so that it survives `.await`. It does not follow `tokio::spawn`.
#[derive(Clone, Debug)]
pub struct Scope {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    context: Context,
    answered: Mutex<Option<Answered>>,
}

/// What [`respond`](crate::respond) made of an error.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Answered {
    /// The error that arose. An internal one is known here, and nowhere outside of the process.
    pub entry: &'static Entry,
    /// The error that the caller gets: the same, or what stands in for it.
    pub sent: &'static Entry,
    /// The status that goes with it.
    pub status: StatusCode,
}

impl Scope {
    /// A scope of one request.
    #[must_use]
    pub fn new(context: Context) -> Self {
        Self {
            shared: Arc::new(Shared {
                context,
                answered: Mutex::new(None),
            }),
        }
    }

    /// Calls `run`, and is the current scope of this thread meanwhile, also where `run` panics.
    pub fn enter<R>(&self, run: impl FnOnce() -> R) -> R {
        let _outer = Outer(set_current(Some(self.clone())));
        run()
    }

    /// The context of the request.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.shared.context
    }

    /// What [`respond`](crate::respond) last answered with in this scope.
    #[must_use]
    pub fn answered(&self) -> Option<Answered> {
        *self
            .shared
            .answered
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn current() -> Option<Self> {
        if !IS_ENTERED.get() {
            return None;
        }
        CURRENT
            .try_with(|current| current.try_borrow().ok()?.clone())
            .ok()
            .flatten()
    }

    /// Notes what the current request is answered with.
    #[inline]
    pub(crate) fn mark_answered(entry: &'static Entry, sent: &'static Entry, status: StatusCode) {
        if IS_ENTERED.get() {
            Self::note_in_current(Answered { entry, sent, status });
        }
    }

    #[inline(never)]
    fn note_in_current(answered: Answered) {
        let _ = CURRENT.try_with(|current| {
            if let Ok(current) = current.try_borrow()
                && let Some(scope) = &*current
            {
                scope.note(answered);
            }
        });
    }

    fn note(&self, answered: Answered) {
        let noted = self.shared.answered.lock();
        *noted.unwrap_or_else(PoisonError::into_inner) = Some(answered);
    }
}

/// The scope to come back to.
struct Outer(Option<Scope>);

impl Drop for Outer {
    fn drop(&mut self) {
        set_current(self.0.take());
    }
}

/// Makes `scope` the current one and returns the one before. A thread that is ending has none.
fn set_current(scope: Option<Scope>) -> Option<Scope> {
    IS_ENTERED.set(scope.is_some());
    CURRENT
        .try_with(|current| {
            current
                .try_borrow_mut()
                .map(|mut current| core::mem::replace(&mut *current, scope))
                .ok()
        })
        .ok()
        .flatten()
        .flatten()
}
