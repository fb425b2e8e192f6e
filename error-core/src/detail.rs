//! The value of a detail.

mod scalar;

use serde_core::{Serialize, ser::Error as _};

use crate::json_text::Before;
use scalar::{Refusal, Scalar};

/// A value that a field puts on the wire. Implemented for everything that is `Serialize`.
pub trait Detail {
    /// Appends the value as JSON.
    ///
    /// # Errors
    ///
    /// When its `Serialize` fails. What was appended until then is for the caller to remove.
    fn write(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        self.write_after(Before::NOTHING, out)
    }

    /// The same with a constant before it: one call less. When it fails, nothing is appended.
    #[doc(hidden)]
    fn write_after(&self, before: Before<'_>, out: &mut Vec<u8>) -> Result<(), serde_json::Error>;
}

impl<T: Serialize + ?Sized> Detail for T {
    /// Texts, numbers and booleans directly; what else there is through `serde_json`.
    #[inline]
    fn write_after(&self, before: Before<'_>, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let start = out.len();
        let written = match self.serialize(Scalar { before, out }) {
            Ok(()) => return Ok(()),
            Err(Refusal::Compound) => {
                out.truncate(start);
                before.append_to(out);
                serde_json::to_writer(&mut *out, self)
            }
            Err(Refusal::Failed(text)) => Err(serde_json::Error::custom(text)),
        };
        if written.is_err() {
            out.truncate(start);
        }
        written
    }
}
