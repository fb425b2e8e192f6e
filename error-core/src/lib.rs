//! The errors of a service, declared once: codes, statuses and remediations on the variants of its error enums,
//! checked by the compiler, answered in the JSON shape that the API promises.
//!
//! ```
//! use error_core::{ApiError, Context, catalog, dialects::SchemaStack, respond};
//!
//! #[derive(Debug, ApiError)]
//! #[api_error(dialect = SchemaStack)]
//! enum RecordError {
//!     /// No record has this id.
//!     #[api_error(code = "NOT_FOUND", status = 404, message = "Record not found: {id}")]
//!     NotFound { id: u64 },
//! }
//!
//! catalog! {
//!     /// Everything this API can answer with.
//!     static CATALOG: [RecordError];
//! }
//!
//! let answer = respond(&RecordError::NotFound { id: 42 }, &Context::default());
//! assert_eq!(answer.status(), 404);
//! assert_eq!(
//!     answer.body(),
//!     r#"{"error":{"code":"NOT_FOUND","message":"Record not found: 42"}}"#
//! );
//! assert!(CATALOG.get("NOT_FOUND").is_some());
//! ```
//!
//! - [`derive(ApiError)`](macro@ApiError) is the manual of the attributes: every key, every rule.
//! - [`dialect!`] is the language of JSON shapes; [`dialects`] has those that are built in.
//! - [`catalog!`] lists all errors of a service, and checks them against a committed `errors.json`.
//! - [`respond`] gives an `http::Response`, [`render`] its body, [`envelope`] what any serde format writes.
//! - [`decode`] is the way back, for clients.
//! - [`Context`] is what the answer may say of its request; [`set_fault_hook`] tells the operator what could
//!   not be written as declared.
//!
//! What leaves the process passes one gate: the entry's constants, the fields that an attribute names, and
//! messages in which no text of a foreign error stands. `Display` stays the operator's.
//!
//! # Features
//!
//! None is on by default.
//!
//! - `axum`: `#[api_error(axum)]`, the [`Refusal`]s of its extractors, and `tower`.
//! - `tower`: `ErrorLayer`, which gives each request its context and answers for the framework.

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
mod json_text;
#[cfg(feature = "tower")]
pub mod layer;
mod list;
pub mod negotiate;
mod refusal;
mod respond;
mod retry;
mod shared;
mod source;
mod text;
mod typed;
mod violation;
mod written;

pub use api_error::{Answer, ApiError, Catalogued};
pub use catalog::{Catalog, Disagreement, Loss, Record, Records};
pub use context::Context;
pub use decode::{Decoded, decode, decode_any};
pub use detail::Detail;
pub use dialect::custom::{Custom, Outgoing, Reading};
pub use dialect::{Dialect, Lost};
pub use entry::{Entry, Kind, Recovery};
pub use envelope::{Envelope, envelope};
#[doc = include_str!("api_error.md")]
#[doc(alias = "api_error")]
pub use error_derive::ApiError;
pub use fault::{Fault, FaultKind, set_fault_hook};
#[cfg(feature = "axum")]
pub use integration::axum;
pub use list::List;
pub use negotiate::Negotiation;
pub use refusal::{Methods, Position, Problem, Refusal};
pub use respond::{render, respond, respond_as};
pub use retry::RetryAfter;
pub use typed::{Answered, Decode, FromRetryAfter, Misfit, decode_as};
pub use violation::{AsViolation, Location, Segment, Violation};
