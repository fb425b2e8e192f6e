//! The five documents that the built-in dialects come from: every example body to the byte, and every code of
//! the example catalogs as it is documented. `tests/conformance/*.json` are their facts.

mod answers;
mod catalogs;
mod document;
mod json;
mod quoted;
mod samples;
mod seeds;
