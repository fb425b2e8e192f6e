//! Rules for texts, in the body and in settings.

use crate::ctxt::Ctxt;
use crate::dialect::template::{Kind, Piece, Settings, Text};

/// Without anything between them, two holes cannot be read back.
pub(super) fn holes_do_not_touch(text: &Text, cx: &Ctxt) {
    for pair in text.pieces.windows(2) {
        if let [Piece::Hole(a), Piece::Hole(b)] = pair {
            let (a, b) = (super::written(a), super::written(b));
            let message = format!(
                "`{{{a}}}` and `{{{b}}}` touch, so that neither can be read back; put something between"
            );
            cx.error(text.place, message);
        }
    }
}

/// An object is no part of a text.
pub(super) fn holes_are_texts(text: &Text, cx: &Ctxt) {
    for hole in text.holes() {
        let Some(word) = &hole.word else { continue };
        if word.row.kind(&hole.forms) == Kind::Object {
            let word = super::written(hole);
            super::at(
                hole,
                &format!("`{word}` is an object and no text; name one of them, as in `{{{word}.x}}`"),
                cx,
            );
        }
    }
}

/// `docs:` begins with a scheme, has no blanks, and as a base no anchor of its own.
pub(super) fn docs_are_a_url(settings: &Settings, cx: &Ctxt) {
    let Some(docs) = &settings.docs else { return };
    let first = match docs.pieces.first() {
        Some(Piece::Constant(text)) => text.as_str(),
        Some(Piece::Hole(_)) | None => "",
    };
    let constants = docs.pieces.iter().filter_map(|piece| match piece {
        Piece::Constant(text) => Some(text.as_str()),
        Piece::Hole(_) => None,
    });
    let legal =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    let absolute = first.split_once("://").is_some_and(|(scheme, rest)| {
        let tail = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(tail)
            && (rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
                || rest.is_empty() && docs.pieces.len() > 1)
    });
    if !absolute || !constants.into_iter().all(|text| text.chars().all(legal)) {
        cx.error(
            docs.place,
            "`docs` is no absolute URL; write it in full, as in `\"https://docs.example.com/errors\"`",
        );
    } else if docs.constant().is_some_and(|base| base.contains('#')) {
        cx.error(
            docs.place,
            "`#` and the code follow a base; write `{code as kebab-case}` where the code stands instead",
        );
    }
}

/// The documentation URL is not made of itself.
pub(super) fn docs_do_not_hold_themselves(settings: &Settings, cx: &Ctxt) {
    for hole in settings.docs.iter().flat_map(Text::holes) {
        if hole
            .word
            .as_ref()
            .is_some_and(|word| word.row.name == "documentation_url")
        {
            super::at(
                hole,
                "`documentation_url` is what `docs` makes; name what it consists of, as in `{code as kebab-case}`",
                cx,
            );
        }
    }
}

/// What is sent in a header is visible ASCII and blanks.
pub(super) fn headers_are_visible(settings: &Settings, cx: &Ctxt) {
    let headers = settings
        .headers
        .iter()
        .flatten()
        .flat_map(|header| &header.values);
    for text in headers.chain(&settings.challenge) {
        let visible = text.pieces.iter().all(|piece| match piece {
            Piece::Constant(text) => text.chars().all(|c| c == ' ' || c.is_ascii_graphic()),
            Piece::Hole(_) => true,
        });
        if !visible {
            cx.error(
                text.place,
                "a header is visible ASCII; leave out line breaks, tabs and letters beyond it",
            );
        }
    }
    if let Some(challenge) = &settings.challenge {
        let scheme = match challenge.pieces.first() {
            Some(Piece::Constant(text)) => text.starts_with(|c: char| c.is_ascii_alphanumeric()),
            Some(Piece::Hole(_)) | None => false,
        };
        if !scheme {
            cx.error(
                challenge.place,
                "a challenge begins with its scheme, as in `Bearer realm=\"example\"`",
            );
        }
    }
}
