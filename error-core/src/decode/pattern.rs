//! Texts with holes, read backwards (rule 7).

use std::borrow::Cow;

use super::path::percent_decoded;
use super::unescape::unescape;
use crate::dialect::compile::text::ends_in_quotes;
use crate::dialect::{Form, Hole, ItemWord, Piece, Word};

/// Where a text stands: what its constants and values are escaped for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum In {
    /// A JSON string, of which `text` is what it says.
    Json,
    Header,
    Url,
}

/// Calls `found` with what stands for each hole, where the constant parts are there. Whether they are.
pub(super) fn read<'t>(
    pieces: &'static [Piece],
    text: &'t str,
    place: In,
    found: &mut dyn FnMut(&'static Hole, Cow<'t, str>),
) -> bool {
    let mut values = Vec::new();
    let matched = split(pieces, text, place, &mut values);
    if matched {
        for (hole, value) in values {
            found(hole, value);
        }
    } else if let Some(hole) = only_code(pieces) {
        found(hole, text.into());
    }
    matched
}

/// Whether a JSON text is one of these, and what stands for each hole can be what it is: a code or a path has no
/// blank, a number is one. So `"{item.path}: {item.message}"` is told from a message alone. Blanks between words tell
/// nothing.
pub(super) fn is_written_in(pieces: &'static [Piece], text: &str) -> bool {
    let is_told = |piece: &Piece| match piece {
        Piece::Const(text) => !text.trim().is_empty(),
        Piece::Hole(hole) => is_number(hole),
    };
    let mut values = Vec::new();
    pieces.iter().any(is_told)
        && split(pieces, text, In::Json, &mut values)
        && values.iter().all(|(hole, value)| can_be(hole, value))
}

fn is_number(hole: &Hole) -> bool {
    use ItemWord::{Number, Status};
    let is_phrase = hole.forms.contains(&Form::Phrase);
    matches!(
        hole.word,
        Word::Number | Word::Status | Word::Item(Number | Status)
    ) && !is_phrase
}

fn can_be(hole: &Hole, value: &str) -> bool {
    match hole.word {
        _ if is_number(hole) => value.parse::<i64>().is_ok(),
        Word::Code
        | Word::Segment(_)
        | Word::Item(ItemWord::Code | ItemWord::Path | ItemWord::PathIn(_) | ItemWord::Location) => {
            !value.is_empty() && !value.contains(char::is_whitespace)
        }
        _ => !value.is_empty(),
    }
}

/// What the text consists of. Each hole takes the shortest part, the last one the rest.
fn split<'t>(
    pieces: &'static [Piece],
    text: &'t str,
    place: In,
    values: &mut Vec<(&'static Hole, Cow<'t, str>)>,
) -> bool {
    let mut rest = text;
    let mut open: Option<&'static Hole> = None;
    // Inside a quoted string, a value is escaped.
    let mut quoted = false;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Const(constant) => {
                let constant = unescaped(constant, place);
                let is_last = at + 1 == pieces.len();
                let found = match open {
                    None => rest.starts_with(&*constant).then_some(0),
                    Some(_) if is_last => rest
                        .len()
                        .checked_sub(constant.len())
                        .filter(|_| rest.ends_with(&*constant)),
                    Some(_) => find(rest, &constant, quoted),
                };
                let Some((value, tail)) = found.and_then(|at| rest.split_at_checked(at)) else {
                    return false;
                };
                if let Some(hole) = open.take() {
                    values.push((hole, decoded(value, place, quoted)));
                }
                quoted = place == In::Header && ends_in_quotes(constant.as_bytes(), quoted);
                rest = tail.strip_prefix(&*constant).unwrap_or_default();
            }
            Piece::Hole(hole) => {
                if let Some(before) = open.replace(hole) {
                    // Two holes that touch: no telling which has what.
                    values.push((before, "".into()));
                }
            }
        }
    }
    match open {
        Some(hole) => values.push((hole, decoded(rest, place, quoted))),
        None => return rest.is_empty(),
    }
    true
}

/// The next place of a constant; in a quoted string, a quote that is escaped is none.
fn find(text: &str, constant: &str, quoted: bool) -> Option<usize> {
    if !quoted || !constant.starts_with('"') {
        return text.find(constant);
    }
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(constant)?;
        let slashes = text
            .get(..at)?
            .bytes()
            .rev()
            .take_while(|byte| *byte == b'\\')
            .count();
        if slashes % 2 == 0 {
            return Some(at);
        }
        from = at + 1;
    }
}

fn unescaped(constant: &'static str, place: In) -> Cow<'static, str> {
    if place == In::Json && constant.as_bytes().contains(&b'\\') {
        unescape(constant).into()
    } else {
        constant.into()
    }
}

fn decoded(value: &str, place: In, quoted: bool) -> Cow<'_, str> {
    match place {
        In::Json => value.into(),
        In::Url => percent_decoded(value),
        In::Header if quoted && value.as_bytes().contains(&b'\\') => {
            let mut text = String::with_capacity(value.len());
            let mut chars = value.chars();
            while let Some(next) = chars.next() {
                text.extend(if next == '\\' { chars.next() } else { Some(next) });
            }
            text.into()
        }
        In::Header => value.into(),
    }
}

/// The hole of a text that has no other, where it is the code.
fn only_code(pieces: &'static [Piece]) -> Option<&'static Hole> {
    let mut holes = pieces.iter().filter_map(|piece| match piece {
        Piece::Hole(hole) => Some(hole),
        Piece::Const(_) => None,
    });
    let hole = holes.next().filter(|hole| hole.word == Word::Code)?;
    holes.next().is_none().then_some(hole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn hole(word: Word) -> Piece {
        Piece::Hole(Hole { word, forms: &[] })
    }

    fn holes(pieces: &'static [Piece], text: &str, place: In) -> Option<Vec<String>> {
        let mut values = Vec::new();
        let matched = read(pieces, text, place, &mut |_, value| {
            values.push(value.into_owned());
        });
        (matched || !values.is_empty()).then_some(values)
    }

    #[test]
    fn constants_anchor_and_holes_are_short() {
        const URN: &[Piece] = &[
            Piece::Const("urn:"),
            hole(Word::Code),
            Piece::Const(":"),
            hole(Word::Status),
        ];
        assert_eq!(holes(URN, "urn:a:4:5", In::Json).unwrap(), ["a", "4:5"]);
        assert_eq!(holes(URN, "urn:a", In::Json), None);
        assert_eq!(holes(URN, "url:a:4", In::Json), None);
    }

    #[test]
    fn the_end_anchors() {
        const CALL: &[Piece] = &[hole(Word::Title), Piece::Const("!")];
        assert_eq!(holes(CALL, "a!b!", In::Json).unwrap(), ["a!b"]);
        assert_eq!(holes(CALL, "a", In::Json), None);
    }

    #[test]
    fn a_code_that_is_not_where_it_should_be_is_unknown_but_there() {
        const TYPE: &[Piece] = &[Piece::Const("urn:x:"), hole(Word::Code)];
        assert_eq!(holes(TYPE, "urn:y:z", In::Json).unwrap(), ["urn:y:z"]);
    }

    #[test]
    fn values_are_unescaped_for_where_they_stand() {
        const CHALLENGE: &[Piece] = &[
            Piece::Const("Bearer error=\""),
            hole(Word::Code),
            Piece::Const("\", realm=\"x\""),
        ];
        const URL: &[Piece] = &[Piece::Const("https://x/"), hole(Word::RequestId)];
        const PLAIN: &[Piece] = &[hole(Word::RequestId), Piece::Const("; by=\""), hole(Word::Code)];
        let text = r#"Bearer error="a\"\\", realm="x""#;
        assert_eq!(holes(CHALLENGE, text, In::Header).unwrap(), [r#"a"\"#]);
        assert_eq!(holes(URL, "https://x/a%2Fb", In::Url).unwrap(), ["a/b"]);
        assert_eq!(holes(PLAIN, r#"a\b; by="\c"#, In::Header).unwrap(), [r"a\b", "c"]);
    }
}
