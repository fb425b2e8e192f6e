//! The rules that one dialect can be held to by itself: each one a function, each mistake one sentence.

mod object;
mod presence;
mod rule;
mod setting;
mod text;

use quote::ToTokens;
use syn::LitStr;

use super::template::{Array, Constant, Element, Hole, Input, Kind, Loop, Member, Object, Value};
use super::word::{Argument, Promise};
use crate::ctxt::Ctxt;

pub(crate) fn check(input: &Input, cx: &Ctxt) {
    let settings = &input.settings;
    setting::a_body_or_a_base(input, cx);
    setting::extends_another(input, cx);
    setting::statuses_are_errors(settings, cx);
    setting::other_codes_come_last(settings, cx);
    setting::media_type_is_one(settings, cx);
    setting::header_names_are_legal(settings, cx);
    setting::headers_once(settings, cx);
    setting::segments_exist(settings, cx);
    rule::sources_are_named(settings, cx);
    rule::patterns_are_read(settings, cx);
    rule::places_begin_with_a_slash(settings, cx);
    text::docs_are_a_url(settings, cx);
    text::docs_do_not_hold_themselves(settings, cx);
    text::headers_are_visible(settings, cx);
    for text in setting::texts(settings) {
        text::holes_do_not_touch(text, cx);
        text::holes_are_texts(text, cx);
    }
    presence::what_nobody_promises_is_optional(settings, cx);
    let Some(body) = &settings.body else { return };
    body.each(&mut |value| match value {
        Value::Constant(_) | Value::Hole(_) => {}
        Value::Text(text) => {
            text::holes_do_not_touch(text, cx);
            text::holes_are_texts(text, cx);
        }
        Value::Object(inner) => {
            object::names_once(inner, cx);
            object::one_open_part(inner, cx);
            object::spreads_are_objects(inner, cx);
        }
        Value::Array(array) => {
            spreads_are_lists(array, cx);
            optional_elements_are_told_apart(array, cx);
            for each in loops(array) {
                no_loop_in_a_loop(each, cx);
                items_have_names_of_their_own(each, cx);
            }
        }
        Value::Or(or) => {
            constants_come_last(&or.values, cx);
            alternatives_begin_differently(&or.values, cx);
        }
    });
}

fn loops(array: &Array) -> impl Iterator<Item = &Loop> {
    array.elements.iter().filter_map(|element| match element {
        Element::For(each) => Some(each),
        Element::Item { .. } | Element::Spread(_) => None,
    })
}

/// In a list, the segments of a path are what there is to spread.
fn spreads_are_lists(array: &Array, cx: &Ctxt) {
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
fn optional_elements_are_told_apart(array: &Array, cx: &Ctxt) {
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
        Member::Field { .. } | Member::Spread(_) => None,
    })
}

/// Whether an element never has this constant under this name.
fn differs(element: &Element, name: &LitStr, mark: &Constant) -> bool {
    let value = match element {
        Element::Item { value, .. } => value,
        Element::For(each) => &each.value,
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
        Member::Spread(_) => object
            .members
            .iter()
            .any(|member| matches!(member, Member::Field { key, .. } if key.value() == name.value())),
    })
}

/// One loop says which item a value comes from; two would need to be told apart.
fn no_loop_in_a_loop(outer: &Loop, cx: &Ctxt) {
    outer.value.each(&mut |value| {
        let Value::Array(array) = value else { return };
        for each in loops(array) {
            cx.error(
                each.place,
                "a loop stands in a loop; one list runs over one source",
            );
        }
    });
}

/// The item of a loop would hide the word of the same name.
fn items_have_names_of_their_own(each: &Loop, cx: &Ctxt) {
    let name = each.item.to_string();
    if super::word::WORDS.iter().any(|row| row.name == name) || name == "or" || name == "null" {
        cx.error(
            &each.item,
            format!("`{name}` is a word already; call the item otherwise, as in `for item in …`"),
        );
    }
}

/// What stands behind a constant is never reached.
fn constants_come_last(values: &[Value], cx: &Ctxt) {
    for value in values.iter().rev().skip(1) {
        if let Value::Constant(constant) = value {
            cx.error(
                constant.place,
                "a constant is always there, so that nothing behind its `or` is; put it last",
            );
        }
    }
}

/// The reader decides between alternatives by the JSON type: `or null` and `title or message` apart,
/// which are read back into the first.
fn alternatives_begin_differently(values: &[Value], cx: &Ctxt) {
    for (i, value) in values.iter().enumerate().skip(1) {
        let alike = values[..i].iter().any(|earlier| match (earlier, value) {
            // At the end; elsewhere it was said.
            (_, Value::Constant(_)) | (Value::Constant(_), _) | (Value::Hole(_), Value::Hole(_)) => false,
            _ => kind(earlier) == kind(value) || kind(earlier) == Kind::Any || kind(value) == Kind::Any,
        });
        if alike {
            let message = "this begins like an alternative before it, so that neither can be read back; \
                           alternatives are of different JSON types, words, or a constant at the end";
            cx.error(value.place(), message);
        }
    }
}

/// The JSON type that a value begins with.
fn kind(value: &Value) -> Kind {
    match value {
        Value::Constant(constant) => constant.kind,
        Value::Text(_) => Kind::Text,
        Value::Hole(hole) => hole
            .word
            .as_ref()
            .map_or(Kind::Null, |word| word.row.kind(&hole.forms)),
        Value::Object(Object { .. }) => Kind::Object,
        Value::Array(_) => Kind::Array,
        Value::Or(or) => or.values.first().map_or(Kind::Null, kind),
    }
}

/// Whether the hole is one that nobody promises.
fn is_unpromised(hole: &Hole) -> bool {
    hole.word
        .as_ref()
        .is_some_and(|word| word.row.promise == Promise::Nobody)
}

/// The word as it stands in the template, without its forms.
fn written(hole: &Hole) -> String {
    let Some(word) = &hole.word else {
        return String::new();
    };
    match &word.argument {
        Argument::None => word.row.name.to_owned(),
        Argument::Index(index) => format!("{}[{index}]", word.row.name),
        Argument::Name(name) => format!("{}.{name}", word.row.name),
        Argument::Location(location) => format!("{} in {}", word.row.name, location.to_lowercase()),
    }
}

/// Reports a mistake about a hole.
fn at(hole: &Hole, message: &str, cx: &Ctxt) {
    cx.error(hole.place.to_token_stream(), message);
}
