//! How the derive writes entries: calls, which rustc checks in half the time that it takes for struct literals
//! with so many fields.

use super::{DetailFacts, Entry, Facts, Recovery};

/// An entry of what every error has, laid over what its type says.
#[doc(hidden)]
#[must_use]
#[allow(
    clippy::too_many_arguments,
    reason = "called by generated code, once for each variant"
)]
pub const fn entry(
    of_type: Facts,
    index: u32,
    variant: &'static str,
    line: u32,
    code: &'static str,
    key: u128,
    cases: u8,
    status: u16,
    title: &'static str,
    message: &'static str,
    anchor: &'static str,
    remediation: Option<&'static str>,
) -> Entry {
    let facts = Facts {
        index,
        variant,
        line,
        code,
        key,
        cases,
        status,
        title,
        message,
        remediation,
        anchor,
        ..of_type
    };
    Entry::new(facts)
}

/// What not every error has: `with_name(value)` sets a fact, as it is or as `Some`.
macro_rules! more {
    ($($with:ident $name:ident: $value:ty $(=> $some:path)?;)*) => {
        impl Entry {
            $(
                #[doc(hidden)]
                #[must_use]
                pub const fn $with(mut self, value: $value) -> Self {
                    self.facts.$name = more!(value $($some)?);
                    self
                }
            )*
        }
    };
    ($value:ident) => { $value };
    ($value:ident $some:path) => { $some($value) };
}

more! {
    with_attempts attempts: u32 => Some;
    with_category category: &'static str => Some;
    with_deprecated deprecated: &'static str => Some;
    with_description description: &'static str => Some;
    with_details details: &'static [DetailFacts];
    with_docs docs: &'static str => Some;
    with_escapes escapes: bool;
    with_fallback fallback: bool;
    with_field_headers field_headers: &'static [&'static str];
    with_formatted formatted: bool;
    with_grpc grpc: &'static str => Some;
    with_headers headers: &'static [(&'static str, &'static str)];
    with_internal internal: bool;
    with_number number: i64 => Some;
    with_placeholders placeholders: &'static [&'static str];
    with_recovery recovery: Recovery => Some;
    with_retry_after retry_after: u32 => Some;
    with_retry_field retry_field: bool;
    with_shared shared: bool;
    with_violations violations: bool;
}
