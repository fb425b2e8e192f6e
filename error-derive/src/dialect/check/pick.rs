//! Rules for `match` and `sent_as`.

use super::kind;
use crate::ctxt::Ctxt;
use crate::dialect::template::{Fits, Kind, Match, On, Pattern, Settings, Value};
use crate::suggest::suggest;

const NAMES: [&str; 3] = ["retry", "correct", "escalate"];

/// A pattern is of what the `match` looks at.
pub(super) fn patterns_fit_the_word(pick: &Match, cx: &Ctxt) {
    for pattern in pick.patterns() {
        match pick.on {
            On::Status => is_of_an_error(pattern, cx),
            On::Recovery => is_a_recovery(pattern, cx),
        }
    }
}

fn is_of_an_error(pattern: &Pattern, cx: &Ctxt) {
    let written = pattern.written();
    let message = match pattern.kind {
        Fits::Any | Fits::Class(4 | 5) | Fits::Status(400..=599) => return,
        Fits::Status(_) => format!("`{written}` is no status of an error; write one of 400 to 599"),
        Fits::Class(_) => format!("`{written}` is no class of errors; write `4xx` or `5xx`"),
        Fits::Name(_) => format!("`{written}` is no status; write a number, `4xx`, `5xx` or `_`"),
    };
    cx.error(pattern.place, message);
}

fn is_a_recovery(pattern: &Pattern, cx: &Ctxt) {
    let written = pattern.written();
    match &pattern.kind {
        Fits::Any => {}
        Fits::Name(name) if NAMES.contains(&name.as_str()) => {}
        _ => {
            let mut hint = suggest(&written, NAMES);
            if hint.is_empty() {
                "; there are `retry`, `correct` and `escalate`".clone_into(&mut hint);
            }
            cx.error(pattern.place, format!("no recovery is called `{written}`{hint}"));
        }
    }
}

/// The first pattern that fits wins.
pub(super) fn patterns_are_reached<'a>(patterns: impl Iterator<Item = &'a Pattern>, cx: &Ctxt) {
    let mut earlier: Vec<&Pattern> = Vec::new();
    for pattern in patterns {
        if earlier.iter().any(|earlier| earlier.kind == Fits::Any) {
            cx.error(
                pattern.place,
                "`_` fits everything, so that this is never reached; put `_` last",
            );
        } else if let Some(first) = earlier.iter().find(|earlier| earlier.covers(pattern)) {
            let (first, written) = (first.written(), pattern.written());
            cx.error(
                pattern.place,
                format!("`{first}` fits `{written}` already, so that this is never reached; put it first, or leave it out"),
            );
        }
        earlier.push(pattern);
    }
}

/// What is sent is an answer with a body, in the place of a status of an error.
pub(super) fn other_statuses_are_sent(settings: &Settings, cx: &Ctxt) {
    let rules = settings.sent_as.as_deref().unwrap_or_default();
    for rule in rules {
        if !matches!(rule.status.base10_parse(), Ok(200..=599_u16)) {
            let status = rule.status.to_string();
            cx.error(
                &rule.status,
                format!("`{status}` is no status of an answer; write one of 200 to 599"),
            );
        }
        if let Some(pattern) = &rule.pattern {
            is_of_an_error(pattern, cx);
        }
    }
    patterns_are_reached(rules.iter().filter_map(|rule| rule.pattern.as_ref()), cx);
}

/// Where one status is sent for all, and the body does not say which it was, the arms are told apart by the JSON
/// type that they begin with.
pub(super) fn hidden_statuses_are_told(settings: &Settings, cx: &Ctxt) {
    let hides = settings.sent_as.iter().flatten().any(|rule| {
        rule.pattern
            .as_ref()
            .is_none_or(|pattern| pattern.kind == Fits::Any)
    });
    let Some(body) = settings.body.as_ref().filter(|_| hides) else {
        return;
    };
    let is_said = super::setting::holes(settings).iter().any(|hole| {
        let word = hole.word.as_ref();
        word.is_some_and(|word| matches!(word.row.variant, "Status" | "Grpc") && !word.row.of_item)
    });
    if is_said {
        return;
    }
    body.each(&mut |value| {
        let Value::Match(pick) = value else { return };
        if pick.on != On::Status || pick.arms.iter().all(|arm| matches!(arm.value, Value::Constant(_))) {
            return;
        }
        for (i, arm) in pick.arms.iter().enumerate() {
            let own = kind(&arm.value);
            let alike = |other: Kind| other == own || other == Kind::Any || own == Kind::Any;
            if pick.arms[..i].iter().any(|earlier| alike(kind(&earlier.value))) {
                let message = "this begins like an arm before it, and `sent_as` hides the status that would tell \
                               which it is; say the status in the body, as in `\"status\": status`";
                cx.error(arm.value.place(), message);
            }
        }
    });
}
