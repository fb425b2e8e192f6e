//! The macros of `error-core`.
