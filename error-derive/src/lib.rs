//! The macros of `error-core`.

// Used by each of the macros.
mod ctxt;
mod suggest;
