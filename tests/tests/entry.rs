//! The static facts of an error.

use error_core::Violation;

#[test]
fn a_violation_keeps_its_path() {
    assert_eq!(Violation::new("lines.0.sku", "is gone").path(), "lines.0.sku");
}
