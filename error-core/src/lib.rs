//! API errors with one shape.

mod macros;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod api_error;
mod catalog;
pub mod context;
mod decode;
mod detail;
pub mod dialect;
pub mod dialects;
mod entry;
mod envelope;
mod fault;
mod integration;
mod json;
#[cfg(feature = "tower")]
pub mod layer;
mod list;
mod refusal;
mod respond;
mod retry;
mod source;
mod text;
mod violation;

pub use api_error::{Answer, ApiError, Catalogued};
pub use catalog::{Catalog, Disagreement, Record, Records};
pub use context::Context;
pub use decode::{Decoded, Dialects, decode, decode_any};
pub use detail::Detail;
pub use dialect::Dialect;
pub use entry::{Entry, Kind, Recovery};
pub use envelope::{Envelope, envelope};
#[doc = include_str!("api_error.md")]
#[doc = include_str!("api_error/axum.md")]
#[cfg_attr(feature = "axum", doc = "```")]
#[cfg_attr(not(feature = "axum"), doc = "```ignore")]
#[doc = include_str!("api_error/axum.rs")]
#[doc = "```"]
#[doc(alias = "api_error")]
pub use error_derive::ApiError;
pub use fault::{Fault, FaultKind, set_fault_hook};
#[cfg(feature = "axum")]
pub use integration::axum;
pub use list::List;
pub use refusal::{Methods, Position, Problem, Refusal};
pub use respond::{render, respond, respond_as};
pub use retry::RetryAfter;
pub use violation::{AsViolation, Location, Segment, Violation};
