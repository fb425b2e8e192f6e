//! How a word is written.

use error_core::__private::{Case, Form};

pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// What a JSON value is inside a text.
pub fn inside(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}

pub fn numbered(number: i64, forms: &[Form]) -> String {
    if forms.contains(&Form::Text) {
        format!("\"{number}\"")
    } else {
        number.to_string()
    }
}

pub fn case(forms: &[Form]) -> Option<Case> {
    forms.iter().find_map(|form| match form {
        Form::Case(case) => Some(*case),
        _ => None,
    })
}

pub fn cased(text: &str, forms: &[Form]) -> String {
    let Some(case) = case(forms) else {
        return text.to_owned();
    };
    let chars: Vec<char> = text.chars().collect();
    let mut words: Vec<String> = vec![String::new()];
    for (at, letter) in chars.iter().enumerate() {
        let is_letter = |letter: char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
        let after_small = at > 0 && (chars[at - 1].is_ascii_lowercase() || chars[at - 1].is_ascii_digit());
        let last_of_capitals = at > 0
            && chars[at - 1].is_ascii_uppercase()
            && chars.get(at + 1).is_some_and(char::is_ascii_lowercase);
        if !is_letter(*letter) || letter.is_ascii_uppercase() && (after_small || last_of_capitals) {
            words.push(String::new());
        }
        if is_letter(*letter) {
            words.last_mut().unwrap().push(*letter);
        }
    }
    words.retain(|word| !word.is_empty());
    let capital = |word: &String| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
    };
    let small: Vec<String> = words.iter().map(|word| word.to_ascii_lowercase()).collect();
    match case {
        Case::Kebab => small.join("-"),
        Case::Snake => small.join("_"),
        Case::ScreamingSnake => small.join("_").to_ascii_uppercase(),
        Case::Lower => small.concat(),
        Case::Upper => small.concat().to_ascii_uppercase(),
        Case::ScreamingKebab => small.join("-").to_ascii_uppercase(),
        Case::Pascal => words.iter().map(capital).collect(),
        Case::Camel => small
            .iter()
            .take(1)
            .cloned()
            .chain(words.iter().skip(1).map(capital))
            .collect(),
    }
}
