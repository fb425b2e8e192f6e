//! The axes along which the envelopes of APIs differ, one by one and combined: each a dialect of a few lines,
//! written to the byte and read back.

#[path = "../envelopes/check.rs"]
mod check;

/// An error in a dialect of its own, and what its attribute says.
macro_rules! failure {
    ({ $($template:tt)* }, $($says:tt)*) => {{
        error_core::dialect! { Envelope { $($template)* } }

        #[derive(Debug, error_core::ApiError)]
        #[api_error(dialect = Envelope, $($says)*)]
        struct Failure;

        Failure
    }};
}

/// The same with violations.
macro_rules! invalid {
    ({ $($template:tt)* }, $violations:expr, $($says:tt)*) => {{
        error_core::dialect! { Envelope { $($template)* } }

        #[derive(Debug, error_core::ApiError)]
        #[api_error(dialect = Envelope, $($says)*)]
        struct Failure(#[api_error(violations)] Vec<error_core::Violation>);

        Failure($violations.into())
    }};
}

mod base;
mod code;
mod combined;
mod context;
mod details;
mod left_out;
mod message;
mod name;
mod root;
mod status;
mod text;
mod violations;
