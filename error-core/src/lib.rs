//! API errors with one shape.

mod macros;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod api_error;
mod catalog;
mod detail;
pub mod dialect;
pub mod dialects;
mod entry;
mod list;
mod refusal;
mod retry;
mod source;
mod text;
mod violation;

pub use api_error::{Answer, ApiError, Catalogued};
pub use catalog::{Catalog, Disagreement, Record, Records};
pub use detail::Detail;
pub use dialect::Dialect;
pub use entry::{Entry, Kind, Recovery};
pub use error_derive::ApiError;
pub use list::List;
pub use refusal::{Methods, Position, Problem, Refusal};
pub use retry::RetryAfter;
pub use violation::{Location, Segment, Violation};
