//! Rules for the elements of one list.

use syn::LitStr;

use super::kind;
use crate::ctxt::Ctxt;
use crate::dialect::template::{Array, Constant, Element, Kind, Member, Value};
use crate::dialect::word::Argument;

/// In a list, the segments of a path are what there is to spread.
pub(super) fn spreads_are_lists(array: &Array, cx: &Ctxt) {
    for element in &array.elements {
        let Element::Spread(hole) = element else { continue };
        let Some(word) = &hole.word else { continue };
        if word.row.name != "path" || !hole.forms.is_empty() {
            cx.error(
                hole.place,
                "this is no list; the segments of a path can be spread: `..violation.path`",
            );
        }
    }
}

/// Elements that may be left out are read back by a constant that only they have.
pub(super) fn optional_elements_are_told_apart(array: &Array, cx: &Ctxt) {
    if stand_last(&array.elements) {
        return;
    }
    for (i, element) in array.elements.iter().enumerate() {
        let Element::Item {
            optional: true,
            value,
        } = element
        else {
            continue;
        };
        let others = || {
            array
                .elements
                .iter()
                .enumerate()
                .filter(|(j, _)| *j != i)
                .map(|(_, other)| other)
        };
        let told = marks(value).any(|(name, mark)| others().all(|other| differs(other, name, mark)));
        if !told && array.elements.len() > 1 {
            let message = "nothing tells this element from the others when it is read back; \
                           give it a constant that they do not have, as in `\"type\": \"retry\"`";
            cx.error(value.place(), message);
        }
    }
}

/// One word or text that may be left out at the end is told by its position, and so are segments of the code: one
/// that is missing ends it.
fn stand_last(elements: &[Element]) -> bool {
    let optional = |element: &Element| matches!(element, Element::Item { optional: true, .. });
    let first = elements.iter().position(optional).unwrap_or(elements.len());
    let (before, last) = elements.split_at(first);
    let segments = last.iter().map(|element| match element {
        Element::Item {
            optional: true,
            value: Value::Hole(hole),
        } => match hole.word.as_ref().map(|word| &word.argument) {
            Some(Argument::Index(index)) => Some(*index),
            _ => None,
        },
        _ => None,
    });
    let one = matches!(
        last,
        [Element::Item {
            value: Value::Hole(_) | Value::Text(_),
            ..
        }]
    );
    let rising = segments.clone().all(|index| index.is_some()) && segments.is_sorted_by(|a, b| a < b);
    before
        .iter()
        .all(|element| matches!(element, Element::Item { .. }))
        && (one || rising)
}

/// The constant members of an object.
fn marks(value: &Value) -> impl Iterator<Item = (&LitStr, &Constant)> {
    let members = match value {
        Value::Object(object) => &object.members[..],
        _ => &[],
    };
    members.iter().filter_map(|member| match member {
        Member::Field {
            key,
            optional: false,
            value: Value::Constant(constant),
        } => Some((key, constant)),
        Member::Field { .. } | Member::Spread(_) | Member::For(_) | Member::Closed(_) => None,
    })
}

/// Whether an element never has this constant under this name.
fn differs(element: &Element, name: &LitStr, mark: &Constant) -> bool {
    let value = match element {
        Element::Item { value, .. } => value,
        Element::For { each, .. } => &each.value,
        Element::Spread(_) => return true,
    };
    let Value::Object(object) = value else {
        return !matches!(kind(value), Kind::Object | Kind::Any);
    };
    object.members.iter().all(|member| match member {
        Member::Field {
            key,
            value: Value::Constant(other),
            ..
        } if key.value() == name.value() => other.text != mark.text || other.kind != mark.kind,
        Member::Field { key, .. } => key.value() != name.value(),
        Member::Spread(_) | Member::For(_) | Member::Closed(_) => object
            .members
            .iter()
            .any(|member| matches!(member, Member::Field { key, .. } if key.value() == name.value())),
    })
}
