//! Messages, written where they stand: inside a JSON string.

mod few;

use core::fmt::{self, Debug, Display, Write as _};
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::ApiError;
use crate::json::{Formatted, escape_from, is_plain, push_escaped};
pub use few::Before;
pub(crate) use few::SHORT;

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

/// A value whose text is known without a formatter. Each writes the constant before it, too: one call less.
#[doc(hidden)]
pub trait Direct {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>);

    fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
        self.display(before, out);
    }
}

impl Direct for str {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        before.append_to(out);
        push_escaped(self, out);
    }

    fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
        if !before.with_quoted(*b"\\\"", self, is_plain, out) {
            debug(self, before, out);
        }
    }
}

#[inline(never)]
fn debug<T: Debug + ?Sized>(value: &T, before: Before<'_>, out: &mut Vec<u8>) {
    before.append_to(out);
    JsonText::new(out).formatted(format_args!("{value:?}"));
}

impl Direct for char {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        self.encode_utf8(&mut [0; 4]).display(before, out);
    }

    fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
        debug(self, before, out);
    }
}

impl Direct for bool {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        before.append_to(out);
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

/// What is written as something else is.
macro_rules! direct {
    ($([$($param:tt)*] $value:ty => $as:ty;)*) => {$(
        impl<$($param)*> Direct for $value {
            #[inline]
            fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
                <$as as Direct>::display(self, before, out);
            }

            #[inline]
            fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
                <$as as Direct>::debug(self, before, out);
            }
        }
    )*};
}

direct! {
    [] String => str;
    [] Cow<'_, str> => str;
    [T: Direct + ?Sized] &T => T;
    [T: Direct + ?Sized] Box<T> => T;
    [T: Direct + ?Sized] Rc<T> => T;
    [T: Direct + ?Sized] Arc<T> => T;
}

impl Direct for u64 {
    #[inline]
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        write_number(before, *self, out);
    }
}

/// Writes a whole number in decimal, behind a constant.
pub(crate) fn write_number(before: Before<'_>, number: u64, out: &mut Vec<u8>) {
    if !before.with_number(number, out) {
        other_number(before, number, out);
    }
}

#[inline(never)]
fn other_number(before: Before<'_>, number: impl itoa::Integer, out: &mut Vec<u8>) {
    before.append_to(out);
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}

/// Numbers that fit it.
macro_rules! small {
    ($($number:ty)*) => {$(
        impl Direct for $number {
            #[inline]
            fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
                write_number(before, u64::from(*self), out);
            }
        }
    )*};
}

small!(u8 u16 u32);

impl Direct for i64 {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        match u64::try_from(*self) {
            Ok(number) => write_number(before, number, out),
            Err(_) => other_number(before, *self, out),
        }
    }
}

/// Numbers of other kinds.
macro_rules! other {
    ($($number:ty)*) => {$(
        impl Direct for $number {
            fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
                other_number(before, *self, out);
            }
        }
    )*};
}

other!(u128 usize i8 i16 i32 i128 isize);
