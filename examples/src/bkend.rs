//! bkend's troubleshooting page: 28 codes of the form `domain/error-name`.
//!
//! A service of this kind writes no statuses: they follow from the code, by the patterns of the dialect. The page
//! lists each code under a status as well, and for eight the two differ. What a variant writes wins, so these
//! eight say their documented status, and [`CATALOG`] tells which they are.
//!
//! The patterns have no 5xx, and the page names no code for its status 500. As in
//! [`bkend_flat`](crate::bkend_flat), none is made up here.

mod auth;
mod data;

use error_core::catalog;

pub use auth::AuthError;
pub use data::DataError;

catalog! {
    /// The 28 codes of the page.
    pub static CATALOG: [AuthError, DataError] = "catalogs/bkend/errors.json";
    require: [description, remediation, category, recovery];
}
