//! Why an answer is no error of a type.

use core::error::Error;
use core::fmt;

/// Why an answer is none of the errors that a type knows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// The answer does not say which error it is: it is not the API's own, perhaps.
    NoCode,
    /// The type has no such code, or has it for an error that is never sent: the service is newer, perhaps.
    UnknownCode,
    /// The code is known; a value is missing, or is not of its field's type.
    Field {
        /// `Enum::Variant`, or the name of a struct.
        variant: &'static str,
        /// The name of the detail or header; `violations`, `retry_after`.
        field: &'static str,
        /// What is wrong with the value.
        problem: Box<str>,
    },
}

impl fmt::Display for Misfit {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCode => f.write_str("the answer names no error"),
            Self::UnknownCode => f.write_str("the code is not known"),
            Self::Field {
                variant,
                field,
                problem,
            } => write!(f, "`{field}` of `{variant}`: {problem}"),
        }
    }
}

impl Error for Misfit {}
