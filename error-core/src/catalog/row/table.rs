//! How `catalog!` writes rows: as columns of literals, like the entries of a type.

use super::{Audience, OrNull, Remedy, Row, RowDetail};

/// `N` rows that are being made.
#[doc(hidden)]
pub struct Rows<const N: usize> {
    rows: [Row; N],
}

impl<const N: usize> Rows<N> {
    /// Of each row its code, the key of its code, its place (the line above the column, 32 bits each), and what it
    /// says as one number, from the lowest bit on: status (16 bits), whether it says one (1), whether it has
    /// messages (1), audience (2) and recovery (3), each 0 where it is not said.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a number is cut into its parts")]
    pub const fn new(codes: [&'static str; N], keys: [u128; N], places: [u64; N], said: [u32; N]) -> Self {
        let mut rows = [Row::NEW; N];
        let mut i = 0;
        while i < N {
            let row = &mut rows[i];
            row.code = codes[i];
            row.key = keys[i];
            row.line = (places[i] >> 32) as u32;
            row.column = places[i] as u32;
            let said = said[i];
            if said & 1 << 16 != 0 {
                row.status = Some(said as u16);
            }
            row.recorded = said & 1 << 17 != 0;
            if said >> 18 != 0 {
                row.says_more = true;
                row.audience = match said >> 18 & 3 {
                    0 => None,
                    1 => Some(Audience::Public),
                    _ => Some(Audience::Internal),
                };
                row.recovery = match said >> 20 {
                    0 => None,
                    1 => Some(Remedy::None),
                    2 => Some(Remedy::Retry),
                    3 => Some(Remedy::Correct),
                    _ => Some(Remedy::Escalate),
                };
            }
            i += 1;
        }
        Self { rows }
    }

    /// The finished rows.
    #[must_use]
    pub const fn rows(self) -> [Row; N] {
        self.rows
    }
}

/// What not every row says: `with_name(&[index, …], &[value, …])`.
macro_rules! more {
    ($($with:ident $name:ident: $value:ty;)*) => {
        impl<const N: usize> Rows<N> {
            $(
                #[must_use]
                pub const fn $with(mut self, places: &[usize], values: &[$value]) -> Self {
                    let mut i = 0;
                    while i < values.len() {
                        let row = &mut self.rows[places[i]];
                        row.$name = Some(values[i]);
                        row.says_more = true;
                        i += 1;
                    }
                    self
                }
            )*
        }
    };
}

more! {
    with_details details: &'static [RowDetail];
    with_grpc grpc: OrNull<&'static str>;
    with_number number: OrNull<i64>;
    with_when when: (&'static str, bool);
}
