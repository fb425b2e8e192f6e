//! What an error type must be able to say.

use core::error::Error;
use core::fmt;
use core::ops::ControlFlow;
use core::time::Duration;
use std::sync::Arc;

use crate::dialect::{Dialect, Packed};
use crate::json_text::JsonText;
use crate::list::List;
use crate::{Detail, Entry, Violation};

/// An error that an API can answer with.
///
/// Derived, not written by hand: see the [derive macro](macro@crate::ApiError) of the same name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    note = "add `#[derive(ApiError)]` to it and give each variant `#[api_error(code = \"…\", status = …)]`",
    note = "or, where a variant answers as it, give the variant a `code` and a `message`"
)]
pub trait ApiError: Error {
    /// The static facts of this error.
    fn entry(&self) -> &'static Entry;

    /// Writes the message that the client reads: the constant one, or what `Display` writes, where the derive
    /// has read that it may be sent.
    ///
    /// # Errors
    ///
    /// When the formatter fails, or a `Display` of a field does.
    fn message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        message(self, f)
    }

    /// Writes the same inside of a JSON string: what the derive knows how to write without a formatter.
    #[doc(hidden)]
    fn text(&self, text: &mut JsonText<'_>) {
        crate::json_text::text(self, text);
    }

    /// Visits the values of the details that are fields, each with its index in [`Entry`].
    fn details(&self, visit: &mut dyn FnMut(u32, &dyn Detail)) {
        let _ = visit;
    }

    /// Visits the field-level problems until told to stop.
    fn violations(&self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>) {
        let _ = visit;
    }

    /// The time after which to try again, where a field gives it.
    fn retry_after(&self) -> Option<Duration> {
        None
    }

    /// Visits the response headers that are fields.
    fn headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
        let _ = visit;
    }
}

/// The message of an error whose variant has no format string of ours for it. Not part of the public interface.
///
/// # Errors
///
/// When the formatter fails, or `Display` does.
#[doc(hidden)]
pub fn message<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let facts = error.entry().facts();
    if facts.formatted {
        fmt::Display::fmt(error, f)
    } else {
        f.write_str(facts.message)
    }
}

/// An error type whose entries can be listed. Derived together with [`ApiError`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    note = "add `#[derive(ApiError)]` to it and give each variant `#[api_error(code = \"…\", status = …)]`",
    note = "or, where a variant answers as it, give the variant a `code` and a `message`"
)]
pub trait Catalogued: ApiError {
    /// The entries of this type and of those it forwards to.
    #[doc(hidden)]
    const LIST: &'static List;

    /// The bodies of this error's type that were packed at compile time for a dialect.
    /// A variant that forwards answers with those of the inner type.
    #[doc(hidden)]
    fn packed<D: Dialect>(&self) -> Packed {
        Packed::of::<D, Self>()
    }
}

/// An error type that has a dialect of its own: `#[api_error(dialect = …)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no dialect to answer in",
    note = "name one on the type, as in `#[api_error(dialect = Butterbase)]`, or choose one at the call: `render::<Butterbase>(…)`"
)]
pub trait Answer: Catalogued {
    /// The dialect of its answers.
    type Dialect: Dialect;
}

/// `ApiError`, as the error that is pointed to says it.
macro_rules! api_error_of_pointer {
    () => {
        fn entry(&self) -> &'static Entry {
            (**self).entry()
        }

        fn message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            (**self).message(f)
        }

        fn text(&self, text: &mut JsonText<'_>) {
            (**self).text(text);
        }

        fn details(&self, visit: &mut dyn FnMut(u32, &dyn Detail)) {
            (**self).details(visit);
        }

        fn violations(&self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>) {
            (**self).violations(visit);
        }

        fn retry_after(&self) -> Option<Duration> {
            (**self).retry_after()
        }

        fn headers(&self, visit: &mut dyn FnMut(&'static str, &dyn fmt::Display)) {
            (**self).headers(visit);
        }
    };
}

/// A pointer to an error is the error.
macro_rules! pointers {
    ($($pointer:ty $(where $unsized:ident)?;)*) => {$(
        impl<T: ApiError $(+ ?$unsized)?> ApiError for $pointer {
            api_error_of_pointer!();
        }

        impl<T: Catalogued $(+ ?$unsized)?> Catalogued for $pointer {
            const LIST: &'static List = T::LIST;

            fn packed<D: Dialect>(&self) -> Packed {
                (**self).packed::<D>()
            }
        }

        impl<T: Answer $(+ ?$unsized)?> Answer for $pointer {
            type Dialect = T::Dialect;
        }
    )*};
}

pointers! {
    &T where Sized;
    Arc<T> where Sized;
    // Of an error whose type is not known: below.
    Box<T>;
}

/// An error of a type that is not known: it has no fallback, and its bodies are compiled when they are written.
///
/// The standard library has `Error` for a box of a known type only, so that of an unknown one has it here.
macro_rules! unknown {
    ($($error:ty;)*) => {$(
        impl Catalogued for $error {
            const LIST: &'static List =
                &List { name: "dyn ApiError", entries: &[], forwards: &[], dialects: &[], failed: false };

            fn packed<D: Dialect>(&self) -> Packed {
                Packed::NONE
            }
        }

        impl Error for Box<$error> {
            fn source(&self) -> Option<&(dyn Error + 'static)> {
                (**self).source()
            }
        }

        impl ApiError for Box<$error> {
            api_error_of_pointer!();
        }

        impl Catalogued for Box<$error> {
            const LIST: &'static List = <$error>::LIST;

            fn packed<D: Dialect>(&self) -> Packed {
                Packed::NONE
            }
        }
    )*};
}

unknown! {
    dyn ApiError + '_;
    dyn ApiError + Send + '_;
    dyn ApiError + Send + Sync + '_;
}
