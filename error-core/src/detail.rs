//! The value of a detail.

mod scalar;

use serde_core::{Serialize, ser::Error as _};

use scalar::{Refusal, Scalar};

/// A value that a field puts on the wire. Implemented for everything that is `Serialize`.
pub trait Detail {
    /// Appends the value as JSON.
    ///
    /// # Errors
    ///
    /// When its `Serialize` fails. What was appended until then is for the caller to remove.
    fn write(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error>;
}

impl<T: Serialize + ?Sized> Detail for T {
    /// Texts, numbers and booleans directly; what else there is through `serde_json`.
    fn write(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let start = out.len();
        match self.serialize(Scalar { out }) {
            Ok(()) => Ok(()),
            Err(Refusal::Compound) => {
                out.truncate(start);
                serde_json::to_writer(out, self)
            }
            Err(Refusal::Failed(text)) => Err(serde_json::Error::custom(text)),
        }
    }
}
