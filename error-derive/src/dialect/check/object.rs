//! Rules for the members of one object.

use std::collections::HashSet;

use crate::ctxt::Ctxt;
use crate::dialect::template::{Kind, Member, Object, Value};
use crate::dialect::word::WORDS;

/// A name stands once in an object.
pub(super) fn names_once(object: &Object, cx: &Ctxt) {
    let mut seen = HashSet::new();
    for member in &object.members {
        let Member::Field { key, .. } = member else {
            continue;
        };
        let name = key.value();
        if seen.contains(&name) {
            cx.error(
                key,
                format!("`{name}` is already a member of this object; name one of them otherwise"),
            );
        }
        seen.insert(name);
    }
}

/// A word in quotes is a constant, of which `?` says nothing: the quotes are a mistake, or the `?` is.
pub(super) fn words_stand_without_quotes(object: &Object, cx: &Ctxt) {
    for member in &object.members {
        if let Member::Field {
            optional: true,
            value: Value::Constant(constant),
            ..
        } = member
            && constant.kind == Kind::Text
            && WORDS.iter().any(|row| row.name == constant.text)
        {
            let message = "`?` leaves out what may be missing, and a constant is always there; \
                           write the word without quotes, or remove the `?`";
            cx.error(constant.place, message);
        }
    }
}

/// What has no literal name goes to the one open part of an object when it is read back.
pub(super) fn one_open_part(object: &Object, cx: &Ctxt) {
    let open = object.members.iter().filter_map(|member| match member {
        Member::Field { .. } | Member::Closed(_) => None,
        Member::Spread(hole) => Some(hole.place),
        Member::For(map) => Some(map.each.place),
    });
    for place in open.skip(1) {
        cx.error(
            place,
            "this object has an open part already; put one of the two under a name",
        );
    }
}

/// In an object, details are what there is to spread.
pub(super) fn spreads_are_objects(object: &Object, cx: &Ctxt) {
    for member in &object.members {
        let Member::Spread(hole) = member else { continue };
        let Some(word) = &hole.word else { continue };
        if word.row.kind(&hole.forms) != Kind::Object {
            let word = super::written(hole);
            super::at(
                hole,
                &format!("`{word}` is no object; `..details` can be spread, others stand under a name"),
                cx,
            );
        }
    }
}
