//! Rules for `none`, which takes a part out of the base.

use crate::ctxt::Ctxt;
use crate::dialect::template::{Member, Place, Settings, Value, taken};

/// Without a base, there is nothing to take out.
pub(super) fn there_is_a_base(settings: &Settings, cx: &Ctxt) {
    if settings.extends.is_some() {
        return;
    }
    for (_, place) in parts(settings) {
        cx.error(
            place,
            "`none` takes a part out of the base, and there is none; leave the part out, or name a base with `extends`",
        );
    }
}

/// Only objects are laid over those of the base; lists and alternatives replace what is there.
pub(super) fn objects_are_laid_over_others(settings: &Settings, cx: &Ctxt) {
    if settings.extends.is_none() {
        return;
    }
    let laid = settings.body.as_ref().map(taken).unwrap_or_default();
    let mut laid = laid.len();
    for (optional, place) in parts(settings) {
        if optional {
            cx.error(
                place,
                "`none` takes the member out for all errors; remove the `?`",
            );
        }
        // Those of laid objects come first.
        if laid == 0 {
            cx.error(
                place,
                "this object is not laid over one of the base, but replaces what is there; leave the part out",
            );
        }
        laid = laid.saturating_sub(1);
    }
}

/// The parts that are `none`: those of objects in objects first.
fn parts(settings: &Settings) -> Vec<(bool, Place)> {
    let (mut laid, mut others) = (Vec::new(), Vec::new());
    if let Some(body) = &settings.body {
        let mut outer = Vec::new();
        gather(body, &mut outer);
        body.each(&mut |value| {
            let Value::Object(object) = value else { return };
            let is_laid = outer.iter().any(|other| core::ptr::eq(*other, value));
            let all = if is_laid { &mut laid } else { &mut others };
            all.extend(object.members.iter().filter_map(|member| match member {
                Member::Field {
                    optional,
                    value: Value::Nothing(place),
                    ..
                } => Some((*optional, *place)),
                Member::Closed(place) => Some((false, *place)),
                Member::Field { .. } | Member::Spread(_) | Member::For(_) => None,
            }));
        });
    }
    laid.append(&mut others);
    laid
}

/// The objects that are laid over others.
fn gather<'a>(value: &'a Value, all: &mut Vec<&'a Value>) {
    let Value::Object(object) = value else { return };
    all.push(value);
    for member in &object.members {
        if let Member::Field { value, .. } = member {
            gather(value, all);
        }
    }
}
