//! The catalog: all that a service can answer with.

mod alike;
mod bless;
mod carriers;
mod check;
mod differences;
mod drift;
mod file;
mod index;
mod lines;
mod loss;
mod numbers;
mod promise;
mod record;
mod report;
mod require;
pub mod row;
mod slots;
mod walk;
mod words;

use std::sync::OnceLock;

use http::StatusCode;

pub use bless::{Drift, FileAt, errors_json};
pub use check::holds;
pub(crate) use check::unpaired;
pub use index::{Index, capacity};
pub(crate) use index::{hash, place};
pub use loss::Loss;
pub use record::Record;
pub use report::report;
pub use row::{Contract, Grave};
pub(crate) use slots::NONE;
pub use slots::Slots;
pub use walk::{Walk, bound};

use crate::Entry;
use crate::dialect::Listed;
use file::ByCode;

/// All errors of a service. Declared with [`catalog!`](crate::catalog!).
///
/// ```
/// # use error_core::catalog;
/// catalog! {
///     /// Nothing can go wrong here.
///     pub static CATALOG: [];
/// }
///
/// assert!(CATALOG.get("NOT_FOUND").is_none());
/// assert_eq!(CATALOG.len(), 0);
/// ```
pub struct Catalog {
    slots: &'static Slots,
    entries: &'static [&'static Entry],
    table: &'static [u32],
    codes: usize,
    graves: &'static [Grave],
    dialects: &'static [&'static [Listed]],
    /// The first slot of each code, by code: sorted when first asked for.
    order: OnceLock<Vec<u32>>,
}

/// A code whose written status is not the one that its dialect infers from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Disagreement {
    /// The code.
    pub code: &'static str,
    /// The status that its attribute says, and that is sent.
    pub written: StatusCode,
    /// What the dialect's patterns give.
    pub inferred: StatusCode,
}

/// The records of a [`Catalog`], in the order of their codes.
pub struct Records<'a> {
    slots: &'static Slots,
    order: core::slice::Iter<'a, u32>,
}

impl Catalog {
    /// Called by `catalog!` only.
    #[doc(hidden)]
    #[must_use]
    pub const fn new<const N: usize, const T: usize>(
        index: &'static Index<N, T>,
        slots: &'static Slots,
        contract: &'static Contract,
    ) -> Self {
        Self {
            slots,
            entries: &index.entries,
            table: &index.table,
            codes: index.codes,
            graves: contract.graves,
            dialects: contract.dialects,
            order: OnceLock::new(),
        }
    }

    /// How many codes there are.
    pub const fn len(&self) -> usize {
        self.codes
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.codes == 0
    }

    /// What is known of a code; `None` for one that this service never answers with.
    pub fn get(&self, code: &str) -> Option<Record> {
        let mut at = place(hash(code.as_bytes()), self.table.len());
        loop {
            let first = self.table[at];
            if first == NONE {
                return None;
            }
            if self.entries[first as usize].code() == code {
                return Some(Record::new(self.slots, first));
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    /// The records of all codes, in the order of the codes.
    pub fn iter(&self) -> Records<'_> {
        let order = self.order.get_or_init(|| {
            // Once in the life of a catalog: this map costs more than a sort would, and is compiled already.
            let mut by_code = ByCode::new();
            for slot in self.table {
                if *slot != NONE {
                    let code = self.entries[*slot as usize].code();
                    by_code.insert(code.to_owned(), (*slot).into());
                }
            }
            let mut order = Vec::with_capacity(self.codes);
            for slot in by_code.values() {
                order.extend(slot.as_u64().and_then(|slot| u32::try_from(slot).ok()));
            }
            order
        });
        Records {
            slots: self.slots,
            order: order.iter(),
        }
    }

    /// The retired codes that errors.json keeps, so that they are never used again.
    pub fn tombstones(&self) -> impl ExactSizeIterator<Item = &'static str> {
        self.graves.iter().map(|grave| grave.code)
    }

    /// The codes whose written status differs from what their dialect infers from the code.
    #[inline]
    pub fn disagreements(&self) -> impl Iterator<Item = Disagreement> {
        self.iter().filter_map(|record| {
            let (written, inferred) = (record.status()?, record.inferred_status()?);
            (written != inferred).then_some(Disagreement {
                code: record.code(),
                written,
                inferred,
            })
        })
    }

    /// What the dialects leave out of what the entries say: each type's own dialects, and those that the catalog
    /// names. In the order of the codes.
    ///
    /// ```
    /// use error_core::dialects::{BkendFlat, Butterbase};
    /// use error_core::{ApiError, Lost, catalog};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = Butterbase, code = "APP_PAUSED", status = 423)]
    /// #[api_error(message = "The app is paused", remediation = "Resume it.")]
    /// struct Paused {
    ///     #[api_error(detail)]
    ///     app_id: String,
    /// }
    ///
    /// catalog! {
    ///     pub static CATALOG: [Paused];
    ///     dialects: [BkendFlat],
    /// }
    ///
    /// let losses: Vec<String> = CATALOG.losses().map(|loss| loss.to_string()).collect();
    /// assert_eq!(
    ///     losses,
    ///     [
    ///         "APP_PAUSED: `BkendFlat` has no place for its remediation",
    ///         "APP_PAUSED: `BkendFlat` has no place for its detail `app_id`",
    ///     ],
    /// );
    /// ```
    #[inline]
    pub fn losses(&self) -> impl Iterator<Item = Loss> {
        self.iter().flat_map(|record| loss::of(record, self.dialects))
    }

    /// The catalog in the format of errors.json, as bless writes it where there is no file yet.
    #[inline]
    pub fn to_json(&self) -> String {
        file::of(self).text()
    }
}

impl<'a> IntoIterator for &'a Catalog {
    type Item = Record;
    type IntoIter = Records<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Self::Item> {
        self.order.next().map(|first| Record::new(self.slots, *first))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.order.size_hint()
    }
}

impl ExactSizeIterator for Records<'_> {}

impl core::fmt::Debug for Catalog {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_map()
            .entries(self.iter().map(|record| (record.code(), record)))
            .finish()
    }
}
