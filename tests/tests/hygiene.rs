//! Generated code names nothing that a user's crate could have renamed, shadowed or forbidden.

#![no_implicit_prelude]
#![deny(warnings, missing_docs, unused_qualifications, clippy::all, clippy::pedantic)]

// That no other name is written is tested where the tokens are: error-derive/src/golden.rs.
extern crate error_core as renamed_core;

use ::core::prelude::v1::test;

/// Everything that generated code could name carelessly is something else here.
#[allow(dead_code, missing_docs, non_camel_case_types, unused_macros)]
pub mod shadowed {
    pub struct Box;
    pub struct ControlFlow;
    pub struct Display;
    pub struct Entry;
    pub struct Err;
    pub struct Error;
    pub struct Facts;
    pub struct FnMut;
    pub struct Formatter;
    pub struct IntoIterator;
    pub struct Iterator;
    pub struct LIST;
    pub struct List;
    pub struct None;
    pub struct Ok;
    pub struct Option;
    pub struct Result;
    pub struct Serialize;
    pub struct Some;
    pub struct String;
    pub struct Vec;
    pub struct str;
    pub struct u16;
    pub struct u32;
    pub struct usize;
    pub mod alloc {}
    pub mod core {}
    pub mod error_core {}
    pub mod std {}
    macro_rules! panic {
        () => {};
    }
    macro_rules! write {
        () => {};
    }

    #[derive(::core::fmt::Debug, ::error_core::ApiError)]
    #[api_error(decode)]
    pub enum Read {
        #[api_error(code = "store/read", status = 400, message = "Read")]
        Read {
            #[api_error(detail)]
            name: ::std::string::String,
            #[api_error(detail, retry_after)]
            wait: ::core::option::Option<::core::time::Duration>,
            #[api_error(violations)]
            violations: ::std::vec::Vec<::error_core::Violation>,
            #[api_error(header = "X-Maybe")]
            maybe: ::core::option::Option<::core::primitive::char>,
            #[api_error(header = "X-Sure")]
            sure: ::core::primitive::char,
        },
        #[api_error(forward)]
        Boxed(::std::boxed::Box<Inner>),
    }

    #[derive(::core::fmt::Debug, ::error_core::ApiError)]
    #[api_error(decode, code = "store/inner", status = 400, message = "Inner")]
    pub struct Inner;

    #[derive(::core::fmt::Debug, ::error_core::ApiError)]
    #[api_error(dialect = ::error_core::dialects::Bkend, axum, challenge = "Bearer")]
    pub enum Alone {
        /// Described.
        #[api_error(
            code = "store/unit",
            status = 405,
            message = "Unit",
            headers("Allow" = "GET"),
            detail(sub = 1),
            context(request_id),
            recovery = retry,
            attempts = 2
        )]
        Unit,
        #[api_error(code = "store/named", message = "{name:?} of {number}")]
        Named {
            #[api_error(detail)]
            name: ::std::string::String,
            number: ::core::primitive::u8,
            #[api_error(detail(skip_none), retry_after)]
            wait: ::core::option::Option<::core::time::Duration>,
            #[api_error(violations)]
            violations: ::std::vec::Vec<::error_core::Violation>,
            #[api_error(header = "X-Maybe")]
            maybe: ::core::option::Option<::core::primitive::char>,
            source: ::core::option::Option<::core::fmt::Error>,
        },
        #[api_error(code = "store/tuple", message("{} {}", _0, number = *_1))]
        #[cfg(any())]
        Absent(::core::primitive::u8),
        #[api_error(forward)]
        Beside(Beside),
    }

    #[derive(::core::fmt::Debug, ::thiserror::Error, ::error_core::ApiError)]
    #[api_error(dialect = ::error_core::dialects::Bkend, axum)]
    pub enum Beside {
        #[error("{0}")]
        #[api_error(code = "store/zero", message = "Zero")]
        Zero(#[source] ::core::fmt::Error),
        #[error("constant")]
        #[api_error(code = "store/one", recovery = escalate)]
        One,
        #[error("{0:?}")]
        #[api_error(code = "store/two")]
        Two(#[api_error(detail = "two")] ::std::vec::Vec<::core::primitive::u8>),
    }
}

/// The crate under another name.
pub mod renamed {
    /// An error.
    #[derive(::core::fmt::Debug, ::renamed_core::ApiError)]
    #[api_error(crate = ::renamed_core, dialect = ::renamed_core::dialects::Bkend, axum)]
    pub enum Failure {
        /// It is gone.
        #[api_error(code = "place/gone", message = "{place} is gone")]
        Gone {
            /// Where.
            #[api_error(detail)]
            place: &'static ::core::primitive::str,
        },
        /// Something inner.
        #[api_error(forward)]
        Inner(Inner),
    }

    /// A struct.
    #[derive(::core::fmt::Debug, ::renamed_core::ApiError)]
    #[api_error(crate = ::renamed_core, dialect = ::renamed_core::dialects::Bkend)]
    #[api_error(code = "place/inner", message = "Inner")]
    pub struct Inner;
}

/// What pedantic lints find in tuples, long enums and names.
pub mod lints {
    /// Many forms.
    #[derive(::core::fmt::Debug, ::error_core::ApiError)]
    #[api_error(rename_details = "camelCase")]
    pub enum Failure {
        /// A tuple whose fields have parts.
        #[api_error(code = "PAIR", status = 400, message = "{0} and {1}")]
        Pair(
            #[api_error(detail = "left")] ::core::primitive::u64,
            #[api_error(header = "X-Right")] ::core::primitive::u64,
        ),
        /// A cause.
        #[api_error(code = "CAUSE", status = 502, message = "It failed")]
        Cause(#[api_error(source)] ::core::fmt::Error),
        /// A number that is long to read.
        #[api_error(
            code = "LONG",
            status = 429,
            message = "Wait",
            retry_after = 100_000,
            detail(limit = 1_000_000)
        )]
        Long,
        /// The name of a method.
        #[api_error(code = "LEN", status = 400, message("{}", text.len()))]
        Len {
            /// Measured.
            text: &'static ::core::primitive::str,
            /// Not measured.
            len: ::core::primitive::usize,
        },
    }
}

#[test]
fn nothing_is_taken_from_the_users_scope() {
    use ::core::convert::From;
    use ::error_core::ApiError;
    use ::std::string::ToString;

    let named = shadowed::Alone::Named {
        name: ::std::string::String::from("a"),
        number: 2,
        wait: ::core::option::Option::None,
        violations: ::std::vec::Vec::new(),
        maybe: ::core::option::Option::None,
        source: ::core::option::Option::None,
    };
    ::std::assert_eq!(named.to_string(), "\"a\" of 2");
    ::std::assert_eq!(
        shadowed::Alone::Beside(shadowed::Beside::One).entry().code(),
        "store/one"
    );
    ::std::assert_eq!(shadowed::Alone::Unit.to_string(), "Unit");
    ::std::assert_eq!(shadowed::Beside::Two(::std::vec![1]).to_string(), "[1]");
}

#[test]
fn the_crate_may_be_renamed() {
    use ::renamed_core::{ApiError, Context, respond};
    use ::std::string::ToString;

    let gone = renamed::Failure::Gone { place: "Here" };
    ::std::assert_eq!(gone.to_string(), "Here is gone");
    ::std::assert_eq!(respond(&gone, &Context::new()).status(), 400);
    ::std::assert_eq!(
        renamed::Failure::Inner(renamed::Inner).entry().code(),
        "place/inner"
    );
}

#[test]
fn the_lints_of_the_users_crate_find_nothing() {
    use ::std::string::ToString;

    ::std::assert_eq!(lints::Failure::Pair(1, 2).to_string(), "1 and 2");
    ::std::assert_eq!(lints::Failure::Len { text: "four", len: 3 }.to_string(), "4");
    ::std::assert_eq!(lints::Failure::Long.to_string(), "Wait");
    ::std::assert_eq!(lints::Failure::Cause(::core::fmt::Error).to_string(), "It failed");
}
