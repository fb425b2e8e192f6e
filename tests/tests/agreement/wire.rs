//! How what is said is written, undone.

use std::time::Duration;

use error_core::__private::{Case, Form};
use serde_json::Value;

use super::oracle::{Said, cased, inside, split};

/// The details of an object, called as the entry calls them.
pub fn own_names(said: &Said) -> impl Iterator<Item = (String, String)> {
    let case = case(said.forms);
    let members = split(&said.json).into_iter();
    members.map(move |(name, json)| (own_name(&name, case), json))
}

pub fn own_name(name: &str, case: Option<Case>) -> String {
    match case {
        Some(case) if case != Case::Snake => cased(name, &[Form::Case(Case::Snake)]),
        _ => name.to_owned(),
    }
}

pub fn case(forms: &[Form]) -> Option<Case> {
    forms.iter().find_map(|form| match form {
        Form::Case(case) => Some(*case),
        _ => None,
    })
}

pub fn number(json: &str) -> Option<i64> {
    inside(json).parse().ok()
}

/// A time to wait, by the unit that it is written in.
pub fn wait(said: &Said) -> Duration {
    let number: f64 = inside(&said.json).trim_end_matches('s').parse().unwrap();
    let seconds = if said.forms.contains(&Form::Millis) {
        number / 1000.0
    } else {
        number
    };
    // Sent in whole thousandths.
    Duration::from_millis(
        Duration::from_secs_f64(seconds + 0.000_5)
            .as_millis()
            .try_into()
            .unwrap(),
    )
}

/// The path that a text says, and whether it can be told from others that are written the same.
pub fn read_path(text: &str, forms: &[Form]) -> (String, bool) {
    let steps = |text: &str| text.replace('/', ".").replace("~1", "/").replace("~0", "~");
    match forms.first() {
        Some(Form::Pointer) => (steps(&text[1..]), true),
        Some(Form::Fragment) => (steps(&decoded(&text[2..])), true),
        Some(Form::Brackets) => {
            let mut parts = text.split('[');
            let mut path = parts.next().unwrap_or_default().to_owned();
            let mut told = true;
            for part in parts {
                let (index, rest) = part.split_once(']').unwrap_or(("", part));
                told &= index.parse::<u64>().is_ok() && (rest.is_empty() || rest.starts_with('.'));
                path = format!("{path}.{index}{rest}");
            }
            // A name with brackets or quotation marks is not told from its parts.
            told &= !path.contains(['[', ']', '"', '\'']);
            (path.strip_prefix('.').unwrap_or(&path).to_owned(), told)
        }
        _ => (text.to_owned(), true),
    }
}

/// RFC 3986, section 2.1.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find('%') {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        bytes.push(u8::from_str_radix(&rest[at + 1..at + 3], 16).unwrap());
        rest = &rest[at + 3..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap()
}

/// The steps of an array, in dots.
pub fn joined(json: &str) -> String {
    let steps: Vec<Value> = serde_json::from_str(json).unwrap();
    let steps: Vec<String> = steps.iter().map(|step| inside(&step.to_string())).collect();
    steps.join(".")
}
