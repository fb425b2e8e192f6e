//! What is read of an answer, rule by rule. That what was written is read back, `agreement` tests.

mod corners;
#[path = "../agreement/dialects.rs"]
mod dialects;
mod grammar;
mod lenient;
mod mutated;
mod rules;
