//! The way to a field, copied to room of a known length.
//!
//! Most paths are short, in dots, and of letters that stand for themselves in any syntax.

use crate::Violation;
use crate::dialect::Form;
use crate::json::{SHORT, copy_escaped};
use crate::violation::Step;

/// How a path is written.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in super::super) enum Syntax {
    Dots,
    Brackets,
    Pointer,
    Fragment,
    Last,
}

impl Syntax {
    /// That of a form of paths.
    pub(in super::super) fn of(form: Option<Form>) -> Option<Self> {
        Some(match form {
            None => Self::Dots,
            Some(Form::Brackets) => Self::Brackets,
            Some(Form::Pointer) => Self::Pointer,
            Some(Form::Fragment) => Self::Fragment,
            Some(Form::Last) => Self::Last,
            Some(_) => return None,
        })
    }

    pub(in super::super) fn form(self) -> Option<Form> {
        match self {
            Self::Dots => None,
            Self::Brackets => Some(Form::Brackets),
            Self::Pointer => Some(Form::Pointer),
            Self::Fragment => Some(Form::Fragment),
            Self::Last => Some(Form::Last),
        }
    }
}

/// Copies the path as the inside of a JSON string to the start of `room`; returns how long it is there. `None`
/// where it takes more than a copy, and where there is no room for it.
#[inline]
pub(in super::super) fn copy(item: &Violation, syntax: Syntax, room: &mut [u8]) -> Option<usize> {
    if syntax == Syntax::Dots {
        return copy_text(item.path.as_bytes(), room);
    }
    if item.given_segments().is_some() {
        return None;
    }
    let path = item.path.as_bytes();
    match syntax {
        Syntax::Dots => None,
        Syntax::Brackets => copy_in_brackets(path, room),
        Syntax::Pointer => copy_tokens(path, room, b"/", clean_in_json),
        Syntax::Fragment => copy_tokens(path, room, b"#/", clean_in_url),
        Syntax::Last => copy_text(last(&item.path).as_bytes(), room),
    }
}

/// A function of its own, for the several that copy texts.
#[inline(never)]
fn copy_text(text: &[u8], room: &mut [u8]) -> Option<usize> {
    copy_escaped(text, room)
}

/// Positions stand in pointers as they do between dots.
#[inline]
fn copy_tokens(path: &[u8], room: &mut [u8], before: &[u8], clean: impl Fn(u8) -> u8) -> Option<usize> {
    let start = before.len();
    room.get_mut(..start)?.copy_from_slice(before);
    let room = room.get_mut(start..)?;
    let is_clean = match path.len() {
        16..=32 => copy_halves::<16>(path, room, clean)?,
        33..=SHORT => copy_halves::<32>(path, room, clean)?,
        8..=15 => copy_halves::<8>(path, room, clean)?,
        4..=7 => copy_halves::<4>(path, room, clean)?,
        2..=3 => copy_halves::<2>(path, room, clean)?,
        1 => copy_halves::<1>(path, room, clean)?,
        _ => false,
    };
    is_clean.then_some(start + path.len())
}

/// Copies the first and the last `N` bytes, which may overlap, with slashes for dots. Returns whether all of them
/// stand for themselves.
#[inline]
fn copy_halves<const N: usize>(path: &[u8], room: &mut [u8], clean: impl Fn(u8) -> u8) -> Option<bool> {
    let (mut first, mut last) = (*path.first_chunk::<N>()?, *path.last_chunk::<N>()?);
    let mut is_dirty = false;
    for (first, last) in first.iter().zip(&last) {
        is_dirty |= clean(*first).min(clean(*last)) == 0;
    }
    slashes(&mut first);
    slashes(&mut last);
    *room.first_chunk_mut::<N>()? = first;
    *room.get_mut(path.len() - N..)?.first_chunk_mut::<N>()? = last;
    Some(!is_dirty)
}

#[inline]
fn slashes<const N: usize>(bytes: &mut [u8; N]) {
    for byte in bytes {
        // The slash follows the dot.
        *byte += u8::from(*byte == b'.');
    }
}

/// 0 where a byte of a name does not stand for itself in a pointer in JSON. No branch, as in `distance`.
#[inline]
fn clean_in_json(byte: u8) -> u8 {
    (byte ^ b'"')
        .min(byte ^ b'\\')
        .min(byte & 0xE0)
        .min(byte ^ b'~')
        .min(byte ^ b'/')
}

/// The same in a pointer in a URL: of letters, digits, `-`, `_` and the dots.
#[inline]
fn clean_in_url(byte: u8) -> u8 {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_other = byte.wrapping_sub(b'-') < 13 || byte == b'_';
    u8::from(is_letter | is_other) & u8::from(byte != b'/')
}

/// A dot before each name but the first, brackets around each position.
#[inline]
fn copy_in_brackets(path: &[u8], room: &mut [u8]) -> Option<usize> {
    let (mut before, mut has_digit) = (b'.', false);
    for byte in path {
        has_digit |= before == b'.' && byte.is_ascii_digit();
        before = *byte;
    }
    if path.first() == Some(&b'.') {
        // Behind names that are empty stands no dot.
        return None;
    }
    if has_digit {
        copy_parts(path, room)
    } else {
        copy_text(path, room)
    }
}

fn copy_parts(path: &[u8], room: &mut [u8]) -> Option<usize> {
    let mut end = 0;
    for part in path.split(|byte| *byte == b'.') {
        let is_index = is_index(part);
        if is_index || end > 0 {
            *room.get_mut(end)? = if is_index { b'[' } else { b'.' };
            end += 1;
        }
        end += copy_text(part, room.get_mut(end..)?)?;
        if is_index {
            *room.get_mut(end)? = b']';
            end += 1;
        }
    }
    Some(end)
}

/// The last name; of a path without names, the last position.
#[inline]
fn last(path: &str) -> &str {
    let is_name = |part: &&str| !is_index(part.as_bytes());
    let behind = path.rsplit('.').next().unwrap_or_default();
    path.rsplit('.').find(is_name).unwrap_or(behind)
}

/// As [`Step::read`] has it.
#[inline]
fn is_index(part: &[u8]) -> bool {
    match part {
        [b'0'] => true,
        [b'1'..=b'9', ..] => {
            core::str::from_utf8(part).is_ok_and(|part| matches!(Step::read(part), Step::Index(_)))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::push;
    use super::*;
    use crate::dialect::program::Mode;

    #[test]
    fn copies_what_is_written_elsewhere() {
        let odd = [
            "",
            "0",
            "01",
            "12",
            "a",
            "é",
            "~",
            "/",
            "\"",
            "\n",
            "%",
            "_-",
            "18446744073709551616",
        ];
        let names = ["lines", "sku", "a_rather_long_name_of_a_field"];
        let syntaxes = [
            Syntax::Dots,
            Syntax::Brackets,
            Syntax::Pointer,
            Syntax::Fragment,
            Syntax::Last,
        ];
        let mut copies = 0;
        for first in odd.into_iter().chain(names) {
            for second in odd.into_iter().chain(names) {
                for path in [
                    first.to_owned(),
                    format!("{first}.{second}"),
                    format!("{second}.{first}.{second}"),
                ] {
                    let item = Violation::new(path, "");
                    for syntax in syntaxes {
                        let mut written = Vec::new();
                        push(&item, syntax.form(), Mode::Inside, &mut written);
                        let mut room = [b'#'; 200];
                        if let Some(end) = copy(&item, syntax, &mut room) {
                            copies += 1;
                            assert_eq!(room.get(..end), Some(&*written), "{}", item.path());
                        }
                    }
                }
            }
        }
        assert!(copies > 2000, "most paths are copied, not {copies}");
    }

    #[test]
    fn has_no_room() {
        let item = Violation::new("lines.0.sku", "");
        for syntax in [Syntax::Brackets, Syntax::Pointer, Syntax::Fragment] {
            assert_eq!(copy(&item, syntax, &mut [0; 9]), None);
        }
    }
}
