//! Whether the declared errors are what the file promises.

use super::check::{
    audience_differs, details_differ, grpc_differs, number_differs, recovery_differs, status_differs,
};
use super::index::Index;
use super::row::{Contract, More, Rows};

/// The rules that need the file.
pub(super) const fn agrees_with_file<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
) -> bool {
    if !contract.enforced {
        return true;
    }
    let rows = &contract.rows;
    let holds = if contract.path.is_some() && index.print == rows.print() {
        more_is_met(index, rows)
    } else {
        rows_met(index, rows, contract.path.is_some())
    };
    if !holds {
        return false;
    }
    let mut k = 0;
    while k < contract.graves.len() {
        if index.find(contract.graves[k].key).is_some() {
            return false;
        }
        k += 1;
    }
    true
}

/// Whether errors and rows are each other's, and say the same: the file says each code, or there is none.
const fn rows_met<const N: usize, const T: usize>(index: &Index<N, T>, rows: &Rows, all: bool) -> bool {
    let (count, mut met, mut i) = (rows.len(), 0, 0);
    while i < count {
        let row = &rows.get(i);
        match index.find(row.key) {
            Some(slot) => {
                let facts = index.facts(slot);
                if status_differs(row, facts)
                    || audience_differs(row, facts)
                    || recovery_differs(row, facts)
                    || more_differs(index, row.more, slot)
                {
                    return false;
                }
                met += 1;
            }
            None if row.more.is_active() && !index.failed => return false,
            None => {}
        }
        i += 1;
    }
    !all || met == index.codes
}

/// The same where their prints are the same: only what is in no print is left.
const fn more_is_met<const N: usize, const T: usize>(index: &Index<N, T>, rows: &Rows) -> bool {
    let (said, mut more, mut i) = (rows.columns.said, 0, 0);
    while more < rows.more.len() {
        let [_, _, _, has_more, ..] = said[i];
        if has_more != 0 {
            let key = u128::from_le_bytes(rows.columns.keys[i]);
            match index.find(key) {
                Some(slot) if more_differs(index, &rows.more[more], slot) => return false,
                _ => more += 1,
            }
        }
        i += 1;
    }
    true
}

/// What few rows say, and a row that must not have a variant.
const fn more_differs<const N: usize, const T: usize>(index: &Index<N, T>, more: &More, slot: usize) -> bool {
    let facts = index.facts(slot);
    !more.is_active()
        || number_differs(more, facts)
        || grpc_differs(more, facts)
        || details_differ(index, more, slot)
}
