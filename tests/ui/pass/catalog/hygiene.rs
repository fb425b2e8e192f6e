//! Nothing but our own paths is relied on, and nothing of the user's is in the way.
#![no_implicit_prelude]
#![deny(warnings, missing_docs)]

/// Names that a prelude would have.
#[allow(dead_code, missing_docs)]
mod shadows {
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Result;
    pub struct Row;
    pub struct Contract;
    pub struct Audience;
    pub const INDEX: u8 = 0;
    pub const LISTS: u8 = 0;
    pub mod core {}
    pub mod std {}
    pub mod error_core {}
}
#[allow(unused_imports)]
use shadows::*;

/// An error by a name of the macro's own.
#[derive(::core::fmt::Debug, ::error_core::ApiError)]
#[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
pub struct WALK;

::error_core::catalog! {
    /// All errors.
    pub static CATALOG: [WALK] = "hygiene.json";
    require: [],
}

fn main() {
    let _ = WALK;
    let _ = CATALOG.len();
}
