//! What is known about the request that is answered.

mod request_id;
mod scope;
mod told;

pub(crate) mod quiet;

use core::any::TypeId;
use core::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::{HeaderValue, request};
use serde_json::Value;

use crate::fault::{Fault, FaultHook};
pub(crate) use request_id::REQUEST_ID;
pub use scope::{Answered, Scope};
use told::Told;

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
    told: Option<Told>,
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
            match &self.$name {
                Some(text) => Some(text),
                None => self.told.as_ref()?.$name(),
            }
        }
    )*};
}

impl Context {
    /// A context that says nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            told: None,
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

    /// A context with what the request says itself: what `ErrorLayer` gives, for a program without it.
    ///
    /// The request id is that of `x-request-id`, where it is fit to be repeated, else a new one. The instance is the
    /// path. The language is the one with the highest weight in `Accept-Language`, the id of the trace the one in
    /// `traceparent`. None of this is read or copied before it is asked for: while the context is kept, so are the
    /// bytes that the request was read into.
    ///
    /// ```
    /// use error_core::Context;
    ///
    /// let request = http::Request::get("/apps/7").header("x-request-id", "req-7").body(())?;
    /// let context = Context::of_request(&request.into_parts().0);
    /// assert_eq!(context.request_id(), Some("req-7"));
    /// assert_eq!(context.request_path(), Some("/apps/7"));
    /// # Ok::<(), http::Error>(())
    /// ```
    #[must_use]
    pub fn of_request(request: &request::Parts) -> Self {
        Self {
            told: Some(Told::by(request)),
            ..Self::new()
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

    /// The request id as the value of a header; `None` where it cannot be one.
    #[cfg(feature = "tower")]
    pub(crate) fn request_id_header(&self) -> Option<HeaderValue> {
        match &self.request_id {
            Some(id) => HeaderValue::from_str(id).ok(),
            None => self.told.as_ref()?.request_id_header(),
        }
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
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("request_id", &self.request_id())
            .field("request_path", &self.request_path())
            .field("trace_id", &self.trace_id())
            .field("host", &self.host())
            .field("instance", &self.instance())
            .field("language", &self.language())
            .field("values", &self.values)
            .finish_non_exhaustive()
    }
}
