//! Messages, written where they stand: inside a JSON string.

mod direct;
mod few;
mod number;
mod short;

use core::fmt::{self, Debug, Display, Write as _};

use crate::ApiError;
use crate::json::{Formatted, escape_from, push_escaped};
pub use direct::Direct;
pub use few::Before;
pub(crate) use few::SHORT;
pub(crate) use number::write_number;
pub(crate) use short::write_string;

/// The inside of a JSON string. Not part of the public interface.
#[doc(hidden)]
pub struct JsonText<'a> {
    out: &'a mut Vec<u8>,
    written: fmt::Result,
}

impl<'a> JsonText<'a> {
    pub(crate) fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, written: Ok(()) }
    }

    /// Whether all of it was written.
    pub(crate) fn finish(self) -> fmt::Result {
        self.written
    }

    /// Appends a text that stands in JSON as it is.
    #[inline]
    pub fn constant(&mut self, text: &'static str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Appends a short one.
    #[inline]
    pub fn end(&mut self, text: Before<'_>) {
        text.append_to(self.out);
    }

    fn formatted(&mut self, arguments: fmt::Arguments<'_>) {
        let start = self.out.len();
        self.written = self.written.and(Formatted(self.out).write_fmt(arguments));
        escape_from(start, self.out);
    }
}

/// The message of an error whose variant does not say how its parts are written.
#[doc(hidden)]
pub fn text<E: ApiError + ?Sized>(error: &E, text: &mut JsonText<'_>) {
    let facts = error.entry().facts();
    if facts.formatted {
        text.formatted(format_args!("{}", Message(error)));
    } else {
        push_escaped(facts.message, text.out);
    }
}

struct Message<'a, E: ?Sized>(&'a E);

impl<E: ApiError + ?Sized> Display for Message<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.message(f)
    }
}

/// A part of a message: what is [`Direct`] goes around the formatter, which writes the same.
#[doc(hidden)]
pub struct Part<'a, T: ?Sized>(pub &'a T);

impl<T: Direct + ?Sized> Part<'_, T> {
    /// `{}`, and the constant before it.
    #[inline]
    pub fn display(&self, before: Before<'_>, text: &mut JsonText<'_>) {
        self.0.display(before, text.out);
    }

    /// `{:?}`, and the constant before it.
    #[inline]
    pub fn debug(&self, before: Before<'_>, text: &mut JsonText<'_>) {
        self.0.debug(before, text.out);
    }
}

/// What `{}` writes. A method of [`Part`] itself comes before it.
#[doc(hidden)]
pub trait ByDisplay {
    fn display(&self, before: Before<'_>, text: &mut JsonText<'_>);
}

impl<T: Display + ?Sized> ByDisplay for Part<'_, T> {
    fn display(&self, before: Before<'_>, text: &mut JsonText<'_>) {
        before.append_to(text.out);
        text.formatted(format_args!("{}", self.0));
    }
}

/// What `{:?}` writes. A method of [`Part`] itself comes before it.
#[doc(hidden)]
pub trait ByDebug {
    fn debug(&self, before: Before<'_>, text: &mut JsonText<'_>);
}

impl<T: Debug + ?Sized> ByDebug for Part<'_, T> {
    fn debug(&self, before: Before<'_>, text: &mut JsonText<'_>) {
        before.append_to(text.out);
        text.formatted(format_args!("{:?}", self.0));
    }
}
