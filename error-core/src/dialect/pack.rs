//! Bodies compiled in a `const`: those of one type in one dialect, in one block of bytes.

mod quiet;
mod record;

use core::marker::PhantomData;

use super::compile::compile_body;
use super::compile::layers::MAX_LAYERS;
use super::compile::plan::{Plan, compile_planned};
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
    let mut program = vec![0; compile_body(spec, facts, &mut [], 0)];
    compile_body(spec, facts, &mut program, 0);
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
            const FEW: Draft<FEW> = Draft::new(D::SPEC, E::LIST.entries, E::LIST.entries.len() <= 8);
            #[allow(long_running_const_eval)]
            const MANY: Draft<MANY> = Draft::new(D::SPEC, E::LIST.entries, !(&Self::FEW).is_whole());
            const LEN: usize = if (&Self::FEW).is_whole() { (&Self::FEW).len } else { (&Self::MANY).len };
            $(
                // A constant: no stack holds it.
                #[allow(long_running_const_eval, clippy::large_stack_arrays)]
                const $name: [u8; $capacity] =
                    if $smaller >= Self::LEN || Self::LEN > $capacity {
                        [0; $capacity]
                    } else if (&Self::FEW).is_whole() {
                        (&Self::FEW).cut()
                    } else {
                        (&Self::MANY).cut()
                    };
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

/// The largest block of a type of few errors, and that of all others.
const FEW: usize = 0x1000;
const MANY: usize = 0x8_0000;

/// A block before its length is known: written once, then cut.
struct Draft<const N: usize> {
    bytes: [u8; N],
    /// That of the whole, also where `bytes` does not hold it.
    len: usize,
}

impl<const N: usize> Draft<N> {
    /// That of `entries` where it is `wanted`, else one that is never whole.
    const fn new(spec: &'static Spec, entries: &[Entry], wanted: bool) -> Self {
        assert!(
            spec.layers() <= MAX_LAYERS,
            "a dialect can be made of at most eight: itself and seven that it extends"
        );
        let mut bytes = [0; N];
        if !wanted {
            return Self {
                bytes,
                len: usize::MAX,
            };
        }
        let adds_nothing = record::adds_nothing(spec);
        let count = entries.len();
        let plan = Plan::of(spec);
        let runs = plan.runs();
        let (mut start, mut i) = (count * record::SIZE, 0);
        while i < count {
            let facts = entries[i].facts();
            let end = compile_planned((&plan, &runs), spec, facts, &mut bytes, start);
            let behind = record::retry(facts, &mut bytes, end);
            let next = quiet::write(&mut bytes, (start, end), behind);
            let place = (start, end, behind, next);
            record::write(spec, facts, &mut bytes, i, place, adds_nothing);
            start = next;
            i += 1;
        }
        Self { bytes, len: start }
    }

    const fn is_whole(&self) -> bool {
        self.len <= N
    }

    /// It, on a smaller array that holds it.
    const fn cut<const LESS: usize>(&self) -> [u8; LESS] {
        let mut bytes = [0; LESS];
        let whole = self.bytes.split_at(self.len).0;
        bytes.split_at_mut(self.len).0.copy_from_slice(whole);
        bytes
    }
}
