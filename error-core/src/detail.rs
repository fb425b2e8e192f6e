//! The value of a detail.

use serde_core::Serialize;

/// A value that a field puts on the wire. Implemented for everything that is `Serialize`.
pub trait Detail {
    /// Appends the value as JSON.
    ///
    /// # Errors
    ///
    /// When its `Serialize` fails.
    fn write(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error>;
}

impl<T: Serialize + ?Sized> Detail for T {
    fn write(&self, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        serde_json::to_writer(out, self)
    }
}
