//! Values whose texts are known without a formatter.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::few::Before;
use super::number::{other_number, write_number, write_signed};
use super::short::{self, write_debug, write_text};

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
        write_text(self, before, out);
    }

    fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
        write_debug(self, before, out);
    }
}

impl Direct for char {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        self.encode_utf8(&mut [0; 4]).display(before, out);
    }

    fn debug(&self, before: Before<'_>, out: &mut Vec<u8>) {
        short::formatted(self, before, out);
    }
}

impl Direct for bool {
    fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
        let (word, length) = if *self {
            (*b"true    ", 4)
        } else {
            (*b"false   ", 5)
        };
        before.with_word(word, length, out);
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

/// Numbers, as the widest of their kind.
macro_rules! number {
    ($($number:ty: $write:ident as $widest:ty;)*) => {$(
        impl Direct for $number {
            #[inline]
            fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
                $write(<$widest>::from(*self), before, out);
            }
        }
    )*};
}

number! {
    u8: write_number as u64;
    u16: write_number as u64;
    u32: write_number as u64;
    u64: write_number as u64;
    i8: write_signed as i64;
    i16: write_signed as i64;
    i32: write_signed as i64;
    i64: write_signed as i64;
}

/// Those that may be wider.
macro_rules! wide {
    ($($number:ty)*) => {$(
        impl Direct for $number {
            fn display(&self, before: Before<'_>, out: &mut Vec<u8>) {
                match u64::try_from(*self) {
                    Ok(number) => write_number(number, before, out),
                    Err(_) => other_number(*self, before, out),
                }
            }
        }
    )*};
}

wide!(usize isize u128 i128);
