//! What is known about the request that is answered.

use core::any::TypeId;
use core::fmt;
use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use http::{HeaderValue, StatusCode};
use serde_json::Value;

use crate::Entry;
use crate::fault::{Fault, FaultHook};

/// Values of the request that a dialect may write into an answer.
///
/// ```
/// use error_core::Context;
///
/// let context = Context::new().with_request_id("req-7").with_value("tenant", 12);
/// assert_eq!(context.request_id(), Some("req-7"));
/// ```
#[derive(Clone, Default)]
pub struct Context {
    request_id: Option<String>,
    request_path: Option<String>,
    trace_id: Option<String>,
    host: Option<String>,
    instance: Option<String>,
    language: Option<String>,
    time: Option<SystemTime>,
    values: Vec<(String, Value)>,
    fault_hook: Option<FaultHook>,
    pub(crate) chosen: Option<TypeId>,
    pub(crate) vary: Option<HeaderValue>,
}

/// Declares for each text of the context the method that sets it and the one that reads it.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, $with:ident;)*) => {$(
        #[doc = concat!("Sets what [`", stringify!($name), "`](Self::", stringify!($name), ") gives.")]
        #[must_use]
        pub fn $with(mut self, value: impl Into<String>) -> Self {
            self.$name = Some(value.into());
            self
        }

        $(#[$doc])*
        #[must_use]
        pub fn $name(&self) -> Option<&str> {
            self.$name.as_deref()
        }
    )*};
}

impl Context {
    /// A context that says nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            request_id: None,
            request_path: None,
            trace_id: None,
            host: None,
            instance: None,
            language: None,
            time: None,
            values: Vec::new(),
            fault_hook: None,
            chosen: None,
            vary: None,
        }
    }

    texts! {
        /// The id under which this request is found in the logs.
        request_id, with_request_id;
        /// The path of the request's URL.
        request_path, with_request_path;
        /// The id of the trace that the request belongs to.
        trace_id, with_trace_id;
        /// The host that answers.
        host, with_host;
        /// A URI reference for this occurrence of the error.
        instance, with_instance;
        /// The language that the client prefers, as a language tag.
        language, with_language;
    }

    /// Sets a value of the service's own, for `context.name` in a dialect and `context(name)` on a variant.
    #[must_use]
    pub fn with_value(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        let name = name.into();
        self.values.retain(|(other, _)| *other != name);
        self.values.push((name, value.into()));
        self
    }

    /// A value of the service's own.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value)
    }

    /// Sets the time of the answers; without it, it is the time at which they are built.
    #[must_use]
    pub fn with_time(mut self, time: SystemTime) -> Self {
        self.time = Some(time);
        self
    }

    /// The time of the answers, where it was set.
    #[must_use]
    pub fn time(&self) -> Option<SystemTime> {
        self.time
    }

    /// Sends the faults of this request's answers to `hook`.
    #[must_use]
    pub fn with_fault_hook(mut self, hook: Arc<dyn Fn(&Fault) + Send + Sync>) -> Self {
        self.fault_hook = Some(hook);
        self
    }

    pub(crate) fn fault_hook(&self) -> Option<&FaultHook> {
        self.fault_hook.as_ref()
    }

    /// The text that a dialect or variant calls `name`.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match name {
            "request_id" => self.request_id(),
            "request_path" => self.request_path(),
            "trace_id" => self.trace_id(),
            "host" => self.host(),
            "instance" => self.instance(),
            "language" => self.language(),
            _ => None,
        }
    }

    /// Calls `read` with the context of the request that this thread is handling; with an empty one where no
    /// [`Scope`] was entered.
    ///
    /// ```
    /// use error_core::{Context, context::Scope};
    ///
    /// let scope = Scope::new(Context::new().with_request_id("req-7"));
    /// let id = scope.enter(|| Context::current(|context| context.request_id().map(str::to_owned)));
    /// assert_eq!(id.as_deref(), Some("req-7"));
    /// ```
    pub fn current<R>(read: impl FnOnce(&Self) -> R) -> R {
        match Scope::current() {
            Some(scope) => read(scope.context()),
            None => read(&Self::new()),
        }
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("request_id", &self.request_id)
            .field("request_path", &self.request_path)
            .field("trace_id", &self.trace_id)
            .field("host", &self.host)
            .field("instance", &self.instance)
            .field("language", &self.language)
            .field("values", &self.values)
            .finish_non_exhaustive()
    }
}

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
