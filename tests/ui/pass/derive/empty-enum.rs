//! An enum without variants is an error that never occurs.

use error_core::{ApiError, Catalogued};

#[derive(Debug, ApiError)]
enum Never {}

fn main() {
    fn entries<E: ApiError + Catalogued>() -> usize {
        E::LIST.entries.len()
    }
    assert_eq!(entries::<Never>(), 0);
}
