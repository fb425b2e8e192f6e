//! Bodies compiled in a `const`: those of one type in one dialect, in one block of bytes.

mod record;

use core::marker::PhantomData;

use super::compile::compile_body;
use super::compile::layers::MAX_LAYERS;
use super::{Dialect, Spec};
use crate::entry::Facts;
use crate::{Catalogued, Entry};
pub(crate) use record::Record;

/// The bodies of one type, packed at compile time for one dialect. Not part of the public interface.
///
/// For each entry a record, then the programs, each with the digits of a constant `Retry-After` behind it.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Packed {
    block: &'static [u8],
    entries: usize,
}

impl Packed {
    /// Nothing: every body is compiled when it is written.
    pub const NONE: Self = Self {
        block: &[],
        entries: 0,
    };

    /// Those of `E` in `D`. Evaluated where code is generated for it, not by `cargo check`.
    #[must_use]
    #[inline]
    pub fn of<D: Dialect, E: Catalogued + ?Sized>() -> Self {
        Self {
            block: Pack::<D, E>::BLOCK,
            entries: E::LIST.entries.len(),
        }
    }

    /// What is packed for the entry at `index`.
    #[inline]
    pub(crate) fn record(self, index: u32) -> Option<Record> {
        let index = index as usize;
        if index < self.entries {
            Record::at(self.block, index)
        } else {
            None
        }
    }
}

/// The program of one entry, where none was packed.
pub(crate) fn compile(spec: &'static Spec, facts: &Facts) -> Vec<u8> {
    let mut program = vec![0; compile_body(spec, facts, &mut [])];
    compile_body(spec, facts, &mut program);
    program
}

/// The block of `E` in `D`.
///
/// The length of an array cannot depend on a parameter: so there is a constant for each length, of which all
/// but the smallest that is large enough stay empty. Only that one is in the binary.
struct Pack<D, E: ?Sized>(PhantomData<(D, PhantomData<E>)>);

macro_rules! ladder {
    ($($name:ident: $capacity:literal after $smaller:literal;)*) => {
        impl<D: Dialect, E: Catalogued + ?Sized> Pack<D, E> {
            #[allow(long_running_const_eval)]
            const LEN: usize = length(D::SPEC, E::LIST.entries);
            $(
                // A constant: no stack holds it.
                #[allow(long_running_const_eval, clippy::large_stack_arrays)]
                const $name: [u8; $capacity] =
                    if $smaller < Self::LEN && Self::LEN <= $capacity { fill(D::SPEC, E::LIST.entries) } else { [0; $capacity] };
            )*
            const BLOCK: &'static [u8] = $(
                if Self::LEN <= $capacity {
                    (&Self::$name as &[u8]).split_at(Self::LEN).0
                } else
            )* {
                // Larger than the top: compiled when it is written.
                &[]
            };
        }
    };
}

ladder! {
    B256: 0x100 after 0x0;
    B512: 0x200 after 0x100;
    K1: 0x400 after 0x200;
    K2: 0x800 after 0x400;
    K3: 0xC00 after 0x800;
    K4: 0x1000 after 0xC00;
    K6: 0x1800 after 0x1000;
    K8: 0x2000 after 0x1800;
    K12: 0x3000 after 0x2000;
    K16: 0x4000 after 0x3000;
    K24: 0x6000 after 0x4000;
    K32: 0x8000 after 0x6000;
    K48: 0xC000 after 0x8000;
    K64: 0x1_0000 after 0xC000;
    K96: 0x1_8000 after 0x1_0000;
    K128: 0x2_0000 after 0x1_8000;
    K192: 0x3_0000 after 0x2_0000;
    K256: 0x4_0000 after 0x3_0000;
    K384: 0x6_0000 after 0x4_0000;
    K512: 0x8_0000 after 0x6_0000;
}

const fn length(spec: &'static Spec, entries: &[Entry]) -> usize {
    assert!(
        spec.layers() <= MAX_LAYERS,
        "a dialect can be made of at most eight: itself and seven that it extends"
    );
    let (mut length, mut i) = (entries.len() * record::SIZE, 0);
    while i < entries.len() {
        let facts = entries[i].facts();
        length += compile_body(spec, facts, &mut []) + record::retry(facts, &mut []);
        i += 1;
    }
    length
}

const fn fill<const N: usize>(spec: &'static Spec, entries: &[Entry]) -> [u8; N] {
    let mut block = [0; N];
    let (mut start, mut i) = (entries.len() * record::SIZE, 0);
    while i < entries.len() {
        let facts = entries[i].facts();
        let end = start + compile_body(spec, facts, block.split_at_mut(start).1);
        let digits = record::retry(facts, block.split_at_mut(end).1);
        record::write(spec, facts, &mut block, i, (start, end, digits));
        start = end + digits;
        i += 1;
    }
    block
}
