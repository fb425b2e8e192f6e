//! Five documented APIs, declared as Rust enums: one module each, with its `errors.json` in `catalogs/`.
//!
//! | module | codes | what it shows |
//! |---|---|---|
//! | [`butterbase`] | 51 | enums by category under one that forwards; remediation and documentation URL in every body |
//! | [`bkend_flat`] | 18 | a flat body; a catalog written before its enum |
//! | [`bkend`] | 28 | statuses that follow from the code, and eight that the documentation sets otherwise |
//! | [`butverify`] | 14 | details beside the code; an error without a status; errors never sent |
//! | [`schema_stack`] | 9 | one code with several messages; problems field by field |
//!
//! [`service`] is a real service that answers with them, and [`tour`] calls it. [`bv`] is a command line whose failures have the shape of the API that it calls.

pub mod bkend;
pub mod bkend_flat;
pub mod butterbase;
pub mod butverify;
pub mod bv;
pub mod schema_stack;
pub mod scratch;
pub mod service;
pub mod tour;

/// The error beneath: for the log, never for the client.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;
