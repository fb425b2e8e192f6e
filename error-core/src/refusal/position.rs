//! A place in a text.

use serde_core::ser::SerializeStruct;
use serde_core::{Serialize, Serializer};

/// A place in a text, both counted from one.
///
/// `Serialize` writes `{"line":3,"column":14}`, so that a field of this type can be a `detail`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in bytes.
    pub column: usize,
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Position", 2)?;
        members.serialize_field("line", &self.line)?;
        members.serialize_field("column", &self.column)?;
        members.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_can_have_it() {
        let position = Position { line: 3, column: 14 };
        let json = serde_json::to_string(&position).unwrap();
        assert_eq!(json, r#"{"line":3,"column":14}"#);
    }
}
