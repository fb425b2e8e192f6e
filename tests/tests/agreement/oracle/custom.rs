//! What types write and read where the language does not.

use error_core::__private::{DetailFrom, Hole, ItemWord, Source, Word};
use serde_json::{Map, Value};

use super::forms::{inside, quoted};
use super::protobuf::{base64, bytes, number};
use super::{Made, Of, Scene};

/// The message, backwards: `Said` of the dialects here. It reads nothing.
pub fn backwards(scene: &Scene<'_>) -> Made {
    let message = scene
        .word(Word::Message, &[])
        .map(|json| inside(&json))
        .unwrap_or_default();
    Made::value(quoted(&message.chars().rev().collect::<String>()))
}

/// The details of the Connect protocol.
pub fn connect(scene: &Scene<'_>) -> Made {
    let mut parts = vec![("ErrorInfo", info(scene))];
    if let Some(millis) = scene.wait() {
        let millis = u64::try_from(millis).unwrap();
        let duration = [number(1, millis / 1000), number(2, millis % 1000 * 1_000_000)].concat();
        parts.push(("RetryInfo", bytes(1, &duration, true)));
    }
    if !scene.error.violations.is_empty() {
        let fields = scene.error.violations.iter().flat_map(|violation| {
            let field = [
                bytes(1, violation.path().as_bytes(), false),
                bytes(2, violation.message().as_bytes(), false),
                bytes(3, violation.code().unwrap_or_default().as_bytes(), false),
            ];
            bytes(1, &field.concat(), true)
        });
        parts.push(("BadRequest", fields.collect()));
    }
    let facts = scene.error.entry.facts();
    if facts.docs.is_some() || facts.remediation.is_some() {
        let link = [
            bytes(1, facts.remediation.unwrap_or_default().as_bytes(), false),
            bytes(2, facts.docs.unwrap_or_default().as_bytes(), false),
        ];
        parts.push(("Help", bytes(1, &link.concat(), true)));
    }
    let list = parts.iter().map(|(name, message)| {
        let mut part = Map::new();
        part.insert("type".to_owned(), format!("google.rpc.{name}").into());
        part.insert("value".to_owned(), base64(message).into());
        Value::from(part)
    });
    let mut made = Made::value(Value::from(list.collect::<Vec<_>>()).to_string());
    say(scene, &mut made);
    made
}

/// All details, those with a place of their own too, in the order of their names.
fn details(scene: &Scene<'_>) -> Map<String, Value> {
    let mut all = Map::new();
    for detail in scene.error.entry.facts().details {
        let Some(json) = scene.value(detail.name, detail.from) else {
            continue;
        };
        let may_go = matches!(
            detail.from,
            DetailFrom::Context | DetailFrom::Field { skip_none: true, .. }
        );
        if !(may_go && json == "null") {
            all.insert(detail.name.to_owned(), serde_json::from_str(&json).unwrap());
        }
    }
    all
}

fn info(scene: &Scene<'_>) -> Vec<u8> {
    let domain = scene.context.value("domain").and_then(Value::as_str);
    let domain = domain.or(scene.context.host()).unwrap_or("localhost");
    let code = scene.error.entry.facts().code;
    let mut info = [
        bytes(1, code.as_bytes(), false),
        bytes(2, domain.as_bytes(), false),
    ]
    .concat();
    for (name, value) in details(scene) {
        let value = inside(&value.to_string());
        let pair = [
            bytes(1, name.as_bytes(), false),
            bytes(2, value.as_bytes(), false),
        ];
        info.extend(bytes(3, &pair.concat(), true));
    }
    info
}

/// What all of it says.
fn say(scene: &Scene<'_>, made: &mut Made) {
    let facts = scene.error.entry.facts();
    let mut say = |word: Word, json: String, of: Option<Of>| made.say(Hole { word, forms: &[] }, json, of);
    say(Word::Code, quoted(facts.code), None);
    if let Some(millis) = scene.wait() {
        say(
            Word::RetryAfter,
            format!("{}.{:03}", millis / 1000, millis % 1000),
            None,
        );
    }
    if let Some(remediation) = facts.remediation {
        say(Word::Remediation, quoted(remediation), None);
    }
    if let Some(docs) = facts.docs {
        say(Word::DocumentationUrl, quoted(docs), None);
    }
    for (name, value) in details(scene) {
        let text = quoted(&inside(&value.to_string()));
        say(Word::Detail(name.leak()), text, None);
    }
    for (index, violation) in scene.error.violations.iter().enumerate() {
        let of = Of {
            list: usize::MAX,
            source: Source::Violations,
            index,
        };
        let mut item = |word: ItemWord, text: &str| say(Word::Item(word), quoted(text), Some(of));
        item(ItemWord::Path, violation.path());
        item(ItemWord::Message, violation.message());
        if let Some(code) = violation.code().filter(|code| !code.is_empty()) {
            item(ItemWord::Code, code);
        }
    }
    made.said.iter_mut().for_each(|said| said.custom = true);
}
