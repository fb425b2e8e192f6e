//! Whether a code comes back as it is spelled.

use super::said::{Count, Said, Wire};
use crate::dialect::case::cased;
use crate::dialect::compile::word::segment;
use crate::dialect::{Case, Grammar, Spec};
use crate::entry::Facts;

/// Whether a reader that does not know the code reads it as it is: the case in which it is written, undone into
/// that of the dialect's codes. A dialect that does not write the whole code spoils no spelling.
#[inline]
pub(in crate::dialect) fn comes_back(spec: &'static Spec, facts: &'static Facts) -> bool {
    let said = Said::of(spec, facts, Count::Possible);
    let grammar = spec.grammar();
    if let Some(wire) = said.code {
        let case = match grammar {
            Some(Grammar {
                cases: [case],
                open: false,
                ..
            }) => Some(*case),
            _ => None,
        };
        return is_undone(facts.code, wire, case);
    }
    (0..=u8::MAX)
        .map_while(|index| Some((index, segment(facts.code, spec.separator(), index)?)))
        .zip(said.segments)
        .all(|((index, part), wire)| {
            let case =
                grammar.and_then(|grammar| grammar.cases.get(usize::from(index)).or(grammar.cases.last()));
            wire.is_none_or(|wire| is_undone(part, wire, case.copied()))
        })
}

#[inline]
fn is_undone(text: &str, wire: Wire, case: Option<Case>) -> bool {
    let Some(written) = wire.case else { return true };
    let sent = cased(text, written);
    match case.filter(|case| *case != written) {
        Some(case) => cased(&sent, case) == text,
        None => sent == text,
    }
}
