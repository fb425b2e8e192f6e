//! What nobody promises must say what happens without it.

use crate::ctxt::Ctxt;
use crate::dialect::template::{Element, Hole, Member, Settings, Source, Text, Value};
use crate::dialect::word::Argument;

/// Where mistakes are reported, and what the dialect itself says of the context.
#[derive(Clone, Copy)]
struct Cx<'a> {
    cx: &'a Ctxt,
    given: &'a [String],
}

impl Cx<'_> {
    fn gives(self, hole: &Hole) -> bool {
        hole.word.as_ref().is_some_and(|word| {
            let is_context = word.row.variant == "Context";
            is_context && matches!(&word.argument, Argument::Name(name) if self.given.contains(name))
        })
    }
}

/// A word known at run time only stands under a `?` or before an `or`; inside a loop for each item as well,
/// so that no item can vanish silently.
pub(super) fn what_nobody_promises_is_optional(settings: &Settings, cx: &Ctxt) {
    let given = settings.context.iter().flatten();
    let given: Vec<String> = given.map(|given| given.name.value()).collect();
    let cx = Cx { cx, given: &given };
    if let Some(body) = &settings.body {
        value(body, false, cx);
    }
    for header in settings
        .headers
        .iter()
        .flatten()
        .filter(|header| !header.optional)
    {
        for each in &header.values {
            text(each, "make the header optional: `\"name\"?:`", cx);
        }
    }
    if let Some(challenge) = &settings.challenge {
        text(challenge, "a challenge is made of what the entry says", cx);
    }
}

/// `covered`: something around the value is left out, or another alternative taken, when it lacks.
fn value(this: &Value, covered: bool, cx: Cx<'_>) {
    match this {
        Value::Constant(_) | Value::Custom(_) | Value::Nothing(_) => {}
        Value::Text(text) if covered => drop(text.holes()),
        Value::Text(each) => text(each, WAYS, cx),
        Value::Hole(_) if covered => {}
        Value::Hole(each) => hole(each, WAYS, cx),
        Value::Object(object) => {
            for member in &object.members {
                match member {
                    Member::Field {
                        optional,
                        value: inner,
                        ..
                    } => value(inner, covered || *optional, cx),
                    // An empty one adds nothing.
                    Member::Spread(_) | Member::Closed(_) => {}
                    // Without a name, what is around the map is left out; what the item says stays in it.
                    Member::For(map) if map.each.source == Source::Once => {
                        value(&map.key, covered || map.optional, cx);
                        value(&map.each.value, covered || map.optional, cx);
                    }
                    Member::For(map) => {
                        name(&map.key, covered || map.optional, cx);
                        value(&map.each.value, map.optional, cx);
                    }
                }
            }
        }
        Value::Array(array) => {
            for element in &array.elements {
                match element {
                    Element::Item {
                        optional,
                        value: inner,
                    } => value(inner, covered || *optional, cx),
                    Element::Spread(_) => {}
                    Element::For { each, optional } => value(&each.value, *optional, cx),
                }
            }
        }
        Value::Or(or) => {
            for (i, alternative) in or.values.iter().enumerate() {
                value(alternative, covered || i + 1 < or.values.len(), cx);
            }
        }
        Value::Match(pick) => {
            if !covered && !pick.fits_all() && !pick.arms.is_empty() {
                let message =
                    "no arm fits the others; end with `_: value`, or make its place optional, `\"name\"?:`";
                cx.cx.error(pick.place, message);
            }
            pick.arms.iter().for_each(|arm| value(&arm.value, covered, cx));
        }
    }
}

/// Without a path, an item of a tree stands at its root.
fn name(key: &Value, covered: bool, cx: Cx<'_>) {
    match key {
        Value::Hole(hole) if hole.forms.iter().any(|form| form.name == "nested") => {}
        key => value(key, covered, cx),
    }
}

const WAYS: &str = "make its place optional, `\"name\"?:`, or say what stands there instead, `or null`";

fn text(text: &Text, ways: &str, cx: Cx<'_>) {
    text.holes().for_each(|each| hole(each, ways, cx));
}

fn hole(hole: &Hole, ways: &str, cx: Cx<'_>) {
    if super::is_unpromised(hole) && !cx.gives(hole) {
        let word = super::written(hole);
        super::at(
            hole,
            &format!("nobody promises that there is a `{word}`; {ways}"),
            cx.cx,
        );
    }
}
