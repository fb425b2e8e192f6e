//! Rules for loops.

use core::ptr;

use super::kind;
use crate::ctxt::Ctxt;
use crate::dialect::template::{Element, Hole, Kind, Loop, Map, Member, Place, Settings, Source, Value};

/// The loops that stand in a value itself.
pub(super) fn loops(value: &Value) -> Vec<&Loop> {
    match value {
        Value::Array(array) => array
            .elements
            .iter()
            .filter_map(|element| match element {
                Element::For { each, .. } => Some(each),
                Element::Item { .. } | Element::Spread(_) => None,
            })
            .collect(),
        Value::Object(object) => maps(&object.members)
            .map(|map| &map.each)
            .filter(|each| each.source != Source::Once)
            .collect(),
        _ => Vec::new(),
    }
}

fn maps(members: &[Member]) -> impl Iterator<Item = &Map> {
    members.iter().filter_map(|member| match member {
        Member::For(map) => Some(&**map),
        Member::Field { .. } | Member::Spread(_) | Member::Closed(_) => None,
    })
}

/// One loop says which item a value comes from, and one inside it which of its details; more would need to be told
/// apart.
pub(super) fn no_loop_in_a_loop(outer: &Loop, cx: &Ctxt) {
    outer.value.each(&mut |value| {
        for each in loops(value) {
            if each.source == Source::ItemDetails && outer.source != Source::ItemDetails {
                continue;
            }
            cx.error(
                each.place,
                "a loop stands in a loop; inside one, there are the details of its item: `for detail in violation.details`",
            );
        }
    });
}

/// The item of a loop would hide the word of the same name.
pub(super) fn items_have_names_of_their_own(each: &Loop, cx: &Ctxt) {
    let Some(item) = &each.item else { return };
    let name = item.to_string();
    let words = crate::dialect::word::WORDS;
    if words.iter().any(|row| row.name == name) || ["or", "null", "custom", "none"].contains(&&*name) {
        cx.error(
            item,
            format!("`{name}` is a word already; call the item otherwise, as in `for item in …`"),
        );
    }
}

/// The rules for the maps of an object.
pub(super) fn maps_are_read_back(members: &[Member], cx: &Ctxt) {
    for map in maps(members).filter(|map| map.each.source != Source::Once) {
        names_are_texts(&map.key, cx);
        names_differ(&map.key, cx);
        one_list_is_shared(&map.each.value, cx);
    }
}

/// The name of a member is a text.
fn names_are_texts(key: &Value, cx: &Ctxt) {
    let message = match key {
        Value::Or(or) => {
            or.values.iter().for_each(|value| names_are_texts(value, cx));
            return;
        }
        Value::Hole(hole) => match kind(key) {
            Kind::Text | Kind::Any | Kind::Null => return,
            _ => format!(
                "`{}` is no text, and the name of a member is; name another one, or write it `as text`",
                super::written(hole)
            ),
        },
        Value::Text(_) => return,
        Value::Constant(constant) if constant.kind == Kind::Text => return,
        _ => "this is no name of a member; name what the item says, as in `violation.path`".to_owned(),
    };
    cx.error(key.place(), message);
}

/// A constant name is that of all items.
fn names_differ(key: &Value, cx: &Ctxt) {
    if let Value::Constant(constant) = key
        && constant.kind == Kind::Text
    {
        let message = "every item has this name; name what the item says, as in `violation.path`, \
                       or write the member without a loop";
        cx.error(constant.place, message);
    }
}

/// Items with the same name share the list of their value: of two, it is not clear which.
fn one_list_is_shared(value: &Value, cx: &Ctxt) {
    for place in lists(value).into_iter().skip(1) {
        let message = "items with the same name share one list, and the value has one already; \
                       write a list of objects";
        cx.error(place, message);
    }
}

/// The lists of a value that stand in no other.
fn lists(value: &Value) -> Vec<Place> {
    match value {
        Value::Array(array) => vec![array.place],
        Value::Object(object) => {
            let fields = object.members.iter().map(|member| match member {
                Member::Field { value, .. } => lists(value),
                Member::Spread(_) | Member::For(_) | Member::Closed(_) => Vec::new(),
            });
            fields.flatten().collect()
        }
        Value::Or(or) => or.values.iter().flat_map(lists).collect(),
        // One of them is written.
        Value::Match(pick) => {
            let arms = pick.arms.iter().map(|arm| lists(&arm.value));
            arms.max_by_key(Vec::len).unwrap_or_default()
        }
        Value::Constant(_) | Value::Text(_) | Value::Hole(_) | Value::Custom(_) | Value::Nothing(_) => {
            Vec::new()
        }
    }
}

/// A way through a tree is written where the names of a map stand, and nowhere else.
pub(super) fn trees_are_made_of_names(settings: &Settings, cx: &Ctxt) {
    let mut names: Vec<*const Hole> = Vec::new();
    if let Some(body) = &settings.body {
        body.each(&mut |value| {
            let Value::Object(object) = value else { return };
            for map in maps(&object.members) {
                let first = match &map.key {
                    Value::Or(or) => or.values.first(),
                    key => Some(key),
                };
                if let Some(Value::Hole(hole)) = first {
                    names.push(ptr::from_ref(hole));
                }
            }
        });
    }
    for hole in super::setting::holes(settings) {
        let is_nested = hole.forms.iter().any(|form| form.name == "nested");
        if is_nested && !names.contains(&ptr::from_ref(hole)) {
            let message = "`as nested` makes a tree of the names of a map; write it there: \
                           `{ for violation in violations { violation.path as nested: … } }`";
            super::at(hole, message, cx);
        }
    }
}
