//! The rules that one dialect can be held to by itself: each one a function, each mistake one sentence.

mod array;
mod each;
mod object;
mod pick;
mod presence;
mod rule;
mod setting;
mod taken;
mod text;

use quote::ToTokens;

use super::template::{Hole, Input, Kind, Object, Value};
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
    pick::other_statuses_are_sent(settings, cx);
    pick::hidden_statuses_are_told(settings, cx);
    each::trees_are_made_of_names(settings, cx);
    taken::there_is_a_base(settings, cx);
    taken::objects_are_laid_over_others(settings, cx);
    let Some(body) = &settings.body else { return };
    body.each(&mut |value| {
        for inner in each::loops(value) {
            each::no_loop_in_a_loop(inner, cx);
            each::items_have_names_of_their_own(inner, cx);
        }
    });
    body.each(&mut |value| match value {
        Value::Constant(_) | Value::Hole(_) | Value::Custom(_) | Value::Nothing(_) => {}
        Value::Text(text) => {
            text::holes_do_not_touch(text, cx);
            text::holes_are_texts(text, cx);
        }
        Value::Object(inner) => {
            object::names_once(inner, cx);
            object::words_stand_without_quotes(inner, cx);
            object::one_open_part(inner, cx);
            object::spreads_are_objects(inner, cx);
            each::maps_are_read_back(&inner.members, cx);
        }
        Value::Array(array) => {
            array::spreads_are_lists(array, cx);
            array::optional_elements_are_told_apart(array, cx);
        }
        Value::Match(inner) => {
            pick::patterns_fit_the_word(inner, cx);
            pick::patterns_are_reached(inner.patterns(), cx);
        }
        Value::Or(or) => {
            constants_come_last(&or.values, cx);
            alternatives_begin_differently(&or.values, cx);
        }
    });
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
            // What a text is written in tells it.
            (Value::Text(text), _) if text.is_told() => {
                matches!(value, Value::Text(other) if other.constants().eq(text.constants()))
            }
            _ => kind(earlier) == kind(value) || kind(earlier) == Kind::Any || kind(value) == Kind::Any,
        });
        if alike {
            let message = "this begins like an alternative before it, so that neither can be read back; \
                           alternatives are of different JSON types, words, \
                           a text with holes before them, or a constant at the end";
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
        Value::Match(pick) => {
            let mut kinds = pick.arms.iter().map(|arm| kind(&arm.value));
            let first = kinds.next().unwrap_or(Kind::Null);
            if kinds.all(|other| other == first) {
                first
            } else {
                Kind::Any
            }
        }
        Value::Custom(_) => Kind::Any,
        Value::Nothing(_) => Kind::Null,
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
