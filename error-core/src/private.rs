//! What generated code names. Not part of the public interface.

pub use core::option::Option::{self, None, Some};
pub use core::primitive::{u8, u32, usize};
pub use core::result::Result::{self, Err, Ok};

pub use error_derive::{catalog, dialect};
pub use serde_core::de::DeserializeOwned;

pub use crate::__impl_axum as impl_axum;
pub use crate::api_error::{Answer, ApiError, Catalogued, message};
pub use crate::catalog::{
    Contract, Drift, FileAt, Index, Slots, Walk, bound, capacity, errors_json, holds, report, row,
};
pub use crate::detail::Detail;
pub use crate::dialect::custom::CustomPart;
pub use crate::dialect::{
    Arm, Case, Docs, Element, Form, Given, Grammar, HeaderRule, Hole, ItemWord, Key, Listed, Member, Must,
    Node, On, Pattern, Piece, Rule, SentAs, Source, Spec, StatusRule, Subject, Word,
};
pub use crate::dialect::{Dialect, Inferred, Packed, Unnamed, check};
pub use crate::entry::{DetailFacts, DetailFrom, Entry, Facts, Kind, Names, Recovery, Table};
pub use crate::json_text::{Before, ByDebug, ByDisplay, JsonText, Part, text};
pub use crate::list::List;
pub use crate::retry::RetryAfter;
pub use crate::source::AsDynError;
pub use crate::text::{ConstText, utf8};
pub use crate::typed::{
    Codes, Decode, Fields, FromRetryAfter, FromText, FromViolations, Reading, Wrong, forwarded,
};
pub use crate::violation::{AsViolation, Location, Violation, Violations};
pub use crate::written::{write_one, write_two};
pub use crate::{
    __assert_decodes as assert_decodes, __assert_dialect as assert_dialect, __assert_laid as assert_laid,
    __assert_merged as assert_merged,
};

/// What `impl_axum!` names.
#[cfg(feature = "axum")]
pub mod axum {
    pub use ::axum::response::{IntoResponse, Response};

    pub use crate::integration::axum::into_response;
}
