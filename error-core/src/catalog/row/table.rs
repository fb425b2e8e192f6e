//! How `catalog!` writes rows: as a few long literals, for each literal costs the compiler what hundreds of bytes in
//! one do.

use super::{Audience, More, OrNull, Remedy, Row, RowDetail};

/// The rows of a file.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Rows {
    pub columns: Columns,
    /// Of the rows that say so, in their order.
    pub more: &'static [More],
    /// The print of all rows but those under a cargo feature, and of each of these.
    ///
    /// A print is the exclusive or of this of each row: the lower half of its key, times the upper half with what the
    /// row says in its lowest bits: status (16), whether it is internal (1), and recovery (2) in the order of
    /// [`Remedy`]; what no row says is left out. Where the entries have the same, each row is met, so that none need
    /// be looked up.
    pub print: u128,
    pub prints: &'static [u128],
}

/// What every row has.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Columns {
    pub(in crate::catalog) keys: &'static [[u8; 16]],
    pub(in crate::catalog) said: &'static [Said],
    places: &'static [[u8; 12]],
    codes: &'static str,
}

/// The status in two bytes, a byte of bits, 1 where the row has [`More`], and the number of that in four bytes.
///
/// The bits, from the lowest on: whether the row says a status (1), whether it has messages (1), audience (2) and
/// recovery (3), each 0 where it is not said.
pub(in crate::catalog) type Said = [u8; 8];

impl Columns {
    /// Of each row the key of its code; what it [says](Said); its line and column in the file, and where its code
    /// ends in `codes`, four bytes each. All numbers begin with their lowest byte.
    #[inline]
    #[must_use]
    pub const fn new(
        keys: &'static [u8],
        said: &'static [u8],
        places: &'static [u8],
        codes: &'static str,
    ) -> Self {
        Self {
            keys: keys.as_chunks().0,
            said: said.as_chunks().0,
            places: places.as_chunks().0,
            codes,
        }
    }
}

impl Rows {
    /// Those of no file.
    pub const NONE: Self = Self {
        columns: Columns::new(&[], &[], &[], ""),
        more: &[],
        print: 0,
        prints: &[],
    };

    /// How many there are.
    #[inline]
    pub(in crate::catalog) const fn len(&self) -> usize {
        self.columns.keys.len()
    }

    /// The print of the rows that are active.
    #[inline]
    pub(in crate::catalog) const fn print(&self) -> u128 {
        let (mut print, mut conditions, mut i) = (self.print, 0, 0);
        while conditions < self.prints.len() {
            if let Some((_, on)) = self.more[i].when {
                if on {
                    print ^= self.prints[conditions];
                }
                conditions += 1;
            }
            i += 1;
        }
        print
    }

    /// The row at `at`, for a report.
    #[inline]
    pub(in crate::catalog) const fn get(&self, at: usize) -> Row {
        let columns = &self.columns;
        let said = columns.said[at];
        let start = if at == 0 { 0 } else { columns.place(at - 1, 8) };
        let (codes, _) = columns.codes.split_at(columns.place(at, 8) as usize);
        Row {
            code: codes.split_at(start as usize).1,
            key: u128::from_le_bytes(columns.keys[at]),
            line: columns.place(at, 0),
            column: columns.place(at, 4),
            status: if said[2] & 1 != 0 {
                Some(said[0] as u16 | (said[1] as u16) << 8)
            } else {
                None
            },
            recorded: said[2] & 2 != 0,
            audience: match said[2] >> 2 & 3 {
                0 => None,
                1 => Some(Audience::Public),
                _ => Some(Audience::Internal),
            },
            recovery: match said[2] >> 4 {
                0 => None,
                1 => Some(Remedy::None),
                2 => Some(Remedy::Retry),
                3 => Some(Remedy::Correct),
                _ => Some(Remedy::Escalate),
            },
            more: if said[3] != 0 {
                &self.more[number(&said, 4) as usize]
            } else {
                &More::NEW
            },
        }
    }
}

impl Columns {
    #[inline]
    const fn place(&self, at: usize, from: usize) -> u32 {
        number(&self.places[at], from)
    }
}

/// The number of four bytes.
#[inline]
const fn number(bytes: &[u8], from: usize) -> u32 {
    u32::from_le_bytes([bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]])
}

/// What `N` rows say beside that, while it is put together.
#[doc(hidden)]
pub struct Mores<const N: usize> {
    rows: [More; N],
}

impl<const N: usize> Mores<N> {
    /// Nothing.
    pub const NEW: Self = Self { rows: [More::NEW; N] };

    /// The finished rows.
    #[inline]
    #[must_use]
    pub const fn rows(self) -> [More; N] {
        self.rows
    }
}

/// What not every row says: `with_name(&[index, …], &[value, …])`.
macro_rules! more {
    ($($with:ident $name:ident: $value:ty;)*) => {
        impl<const N: usize> Mores<N> {
            $(
                #[inline]
                #[must_use]
                pub const fn $with(mut self, places: &[usize], values: &[$value]) -> Self {
                    let mut i = 0;
                    while i < values.len() {
                        self.rows[places[i]].$name = Some(values[i]);
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
