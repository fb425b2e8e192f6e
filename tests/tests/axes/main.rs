//! The axes along which the envelopes of APIs differ, one by one and combined: each a dialect of a few lines,
//! written to the byte and read back.

#[path = "../envelopes/check.rs"]
mod check;

mod base;
mod left_out;
mod name;
mod text;
