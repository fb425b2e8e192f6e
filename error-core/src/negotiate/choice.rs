//! The choice of a request, in its context.

use core::any::TypeId;

use http::HeaderValue;

use crate::Context;
use crate::dialect::Dialect;

impl Context {
    /// Chooses the dialect of this request's answers, for the types that list it; others answer in their own.
    ///
    /// ```
    /// use error_core::{ApiError, Context, respond};
    /// use error_core::dialects::{BkendFlat, ProblemDetails};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = (BkendFlat, ProblemDetails))]
    /// #[api_error(code = "ROW_LOCKED", status = 409, message = "The row is locked")]
    /// struct RowLocked;
    ///
    /// let answer = respond(&RowLocked, &Context::new().with_dialect(ProblemDetails));
    /// assert_eq!(answer.headers()["content-type"], "application/problem+json");
    /// ```
    #[must_use]
    pub fn with_dialect<D: Dialect>(mut self, dialect: D) -> Self {
        drop(dialect);
        self.chosen = Some(TypeId::of::<D>());
        self
    }

    /// What rules of a service decided, and the headers that they read for it.
    pub(crate) fn with_choice(mut self, chosen: Option<TypeId>, vary: Option<HeaderValue>) -> Self {
        self.chosen = chosen;
        self.vary = vary;
        self
    }

    pub(crate) fn chosen(&self) -> Option<TypeId> {
        self.chosen
    }

    pub(crate) fn vary(&self) -> Option<&HeaderValue> {
        self.vary.as_ref()
    }
}
