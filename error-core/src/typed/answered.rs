//! An answer, as an error type of the client's knows it.

use core::error::Error;
use core::fmt;

use crate::{Decoded, Misfit};

/// An error as a client received it: a variant of `E`, or something else.
///
/// Made by [`decode_as`](crate::decode_as) and [`Decoded::known_as`]. The [`Decoded`] of both has the body and
/// status as they were received, and all that the answer says beside the fields of `E`: the remediation, the
/// time to wait, the request's id.
///
/// It is an [`Error`], to be returned as it is.
#[derive(Clone, Debug)]
pub enum Answered<E> {
    /// A variant of `E`, with what the answer says besides.
    Known(E, Decoded),
    /// No variant of `E`, and why: a newer code, say, or the page of a proxy.
    Unknown(Decoded, Misfit),
}

impl<E> Answered<E> {
    /// The error, where it is one that `E` knows.
    pub fn known(&self) -> Option<&E> {
        match self {
            Self::Known(error, _) => Some(error),
            Self::Unknown(..) => None,
        }
    }

    /// What the answer says, whether `E` knows the error or not.
    pub fn decoded(&self) -> &Decoded {
        match self {
            Self::Known(_, decoded) | Self::Unknown(decoded, _) => decoded,
        }
    }

    /// Why `E` does not know the error, where it does not.
    pub fn misfit(&self) -> Option<&Misfit> {
        match self {
            Self::Known(..) => None,
            Self::Unknown(_, misfit) => Some(misfit),
        }
    }
}

/// What the service says: the code and the message.
impl<E> fmt::Display for Answered<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decoded().fmt(f)
    }
}

impl<E: fmt::Debug> Error for Answered<E> {}
