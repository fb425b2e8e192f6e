//! What words mean.

use crate::dialect::{ItemWord, Word};

/// What a word of an item means where the item is the error itself.
pub(crate) const fn of_error(word: ItemWord) -> Option<Word> {
    Some(match word {
        ItemWord::Code => Word::Code,
        ItemWord::Number => Word::Number,
        ItemWord::Message => Word::Message,
        ItemWord::Title => Word::Title,
        ItemWord::Status => Word::Status,
        ItemWord::Category => Word::Category,
        ItemWord::Remediation => Word::Remediation,
        ItemWord::DocumentationUrl => Word::DocumentationUrl,
        ItemWord::Details => Word::Details,
        ItemWord::Detail(name) => Word::Detail(name),
        ItemWord::Path | ItemWord::PathIn(_) | ItemWord::Location | ItemWord::Name | ItemWord::Value => {
            return None;
        }
    })
}

/// The part of a code between the separators before and after it.
pub(crate) const fn segment<'c>(code: &'c str, separator: &str, index: u8) -> Option<&'c str> {
    let (bytes, mark) = (code.as_bytes(), separator.as_bytes());
    let (mut start, mut found, mut i) = (0, 0, 0);
    while i < bytes.len() {
        if !mark.is_empty() && starts_with(bytes, i, mark) {
            if found == index {
                return Some(code.split_at(i).0.split_at(start).1);
            }
            found += 1;
            i += mark.len();
            start = i;
        } else {
            i += 1;
        }
    }
    if found == index {
        Some(code.split_at(start).1)
    } else {
        None
    }
}

const fn starts_with(bytes: &[u8], at: usize, mark: &[u8]) -> bool {
    let mut i = 0;
    while i < mark.len() {
        if at + i >= bytes.len() || bytes[at + i] != mark[i] {
            return false;
        }
        i += 1;
    }
    true
}
