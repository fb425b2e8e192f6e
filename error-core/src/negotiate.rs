#![doc = include_str!("negotiate.md")]

mod accept;
mod choice;
mod range;
mod rule;

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use http::header::ACCEPT;
use http::{HeaderName, request};

use crate::Context;
use crate::dialect::{Dialect, Includes, Listed};
use rule::Rule;
pub(crate) use rule::Rules;

/// How requests choose among the dialects of `L`, a tuple: rules that are asked in turn, until one decides.
///
/// Where none does, the answer is in the dialect that `L` names first. See the [module](self).
///
/// ```
/// use error_core::Negotiation;
/// use error_core::dialects::{BkendFlat, ProblemDetails};
/// use http::HeaderName;
///
/// type Api = (BkendFlat, ProblemDetails);
///
/// let negotiation = Negotiation::<Api>::new()
///     .path("/v2", ProblemDetails)
///     .header(HeaderName::from_static("api-version"), "2", ProblemDetails)
///     .accept();
/// # let _ = negotiation;
/// ```
pub struct Negotiation<L> {
    rules: Rules,
    list: PhantomData<fn() -> L>,
}

impl<L: Dialect> Negotiation<L> {
    /// No rule yet: every answer is in the first dialect.
    #[must_use]
    pub fn new() -> Self {
        Self {
            rules: Rules::default(),
            list: PhantomData,
        }
    }

    /// The dialect whose media type the request's `Accept` prefers.
    ///
    /// It does not decide where there is no such header, where all of it is malformed, where it accepts none of
    /// the media types, and where it accepts them all alike.
    #[must_use]
    pub fn accept(self) -> Self {
        self.with([ACCEPT], Rule::Accept(L::LIST))
    }

    /// This dialect, where a header has this value; upper and lower case differ.
    #[must_use]
    pub fn header<D, const AT: usize>(self, name: HeaderName, value: impl Into<String>, dialect: D) -> Self
    where
        L: Includes<D, AT>,
        D: Dialect,
    {
        drop(dialect);
        let rule = Rule::Header(name.clone(), value.into(), Listed::of::<D>());
        self.with([name], rule)
    }

    /// This dialect, for a path and all beneath it: `/v2` is the start of `/v2/apps`, not of `/v20`.
    ///
    /// The path is that of the request as the outermost `ErrorLayer` saw it.
    #[must_use]
    pub fn path<D, const AT: usize>(self, prefix: impl Into<String>, dialect: D) -> Self
    where
        L: Includes<D, AT>,
        D: Dialect,
    {
        drop(dialect);
        self.with([], Rule::Path(prefix.into(), Listed::of::<D>()))
    }

    /// This dialect, where a rule of the service's own holds. `reads` are the headers that it looks at, for
    /// `Vary`.
    #[must_use]
    pub fn when<D, const AT: usize>(
        self,
        reads: impl IntoIterator<Item = HeaderName>,
        holds: impl Fn(&request::Parts) -> bool + Send + Sync + 'static,
        dialect: D,
    ) -> Self
    where
        L: Includes<D, AT>,
        D: Dialect,
    {
        drop(dialect);
        self.with(reads, Rule::When(Arc::new(holds), Listed::of::<D>()))
    }

    /// Adds to the context of a request what the rules decide; for a program without a layer.
    #[must_use]
    pub fn choose(&self, request: &request::Parts, context: Context) -> Context {
        self.rules.choose(request, context)
    }

    #[cfg(feature = "tower")]
    pub(crate) fn into_rules(self) -> Rules {
        self.rules
    }

    fn with(mut self, reads: impl IntoIterator<Item = HeaderName>, rule: Rule) -> Self {
        self.rules.push(reads, rule);
        self
    }
}

impl<L: Dialect> Default for Negotiation<L> {
    fn default() -> Self {
        Self::new()
    }
}

impl<L> Clone for Negotiation<L> {
    fn clone(&self) -> Self {
        Self {
            rules: self.rules.clone(),
            list: PhantomData,
        }
    }
}

impl<L> fmt::Debug for Negotiation<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Negotiation").field(&self.rules).finish()
    }
}
