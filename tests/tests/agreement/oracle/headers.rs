//! The headers of a dialect.

use error_core::__private::{HeaderRule, Pattern, Piece};

use super::forms::inside;
use super::{Made, Said, Scene, made};

/// Those that are sent, and what they say.
pub fn of(scene: &Scene<'_>, made: &mut Made) -> Vec<(&'static str, String)> {
    let mut sent = Vec::new();
    for rule in rules(scene) {
        if let Some(text) = text(scene, rule.value) {
            let mut said = made::of_plain(rule.value, &text, scene.list);
            in_header(&mut said);
            made.said.extend(said);
            sent.push((rule.name, text));
        }
    }
    if sent_as(scene) == 401 {
        sent.push(("www-authenticate", challenge(scene, made)));
    }
    sent
}

fn in_header(all: &mut [Said]) {
    for said in all {
        said.in_header = true;
    }
}

/// The status of the answer.
fn sent_as(scene: &Scene<'_>) -> u16 {
    let status = scene.error.entry.facts().status;
    let mut layers = std::iter::successors(Some(scene.spec), |spec| spec.base);
    let rules = layers.find_map(|spec| spec.sent_as).unwrap_or_default();
    let mut rules = rules.iter();
    let rule = rules.find(|rule| match rule.pattern {
        Pattern::Status(own) => own == status,
        Pattern::Class(class) => u16::from(class) == status / 100,
        Pattern::Name(_) => false,
        Pattern::Any => true,
    });
    rule.map_or(status, |rule| rule.status)
}

/// The entry's, else the dialect's, else one that says nothing.
fn challenge(scene: &Scene<'_>, made: &mut Made) -> String {
    if let Some(own) = scene.error.entry.facts().challenge {
        return own.to_owned();
    }
    let mut layers = std::iter::successors(Some(scene.spec), |spec| spec.base);
    let pieces = layers.find_map(|spec| spec.challenge).unwrap_or_default();
    let Some(text) = text(scene, pieces) else {
        return "Bearer".to_owned();
    };
    for piece in pieces {
        if let Piece::Hole(hole) = piece {
            let mut filled = scene.hole(hole);
            in_header(&mut filled.said);
            made.said.extend(filled.said);
        }
    }
    text
}

/// The rules of all layers; a layer's own instead of those below it that have the same name.
fn rules(scene: &Scene<'_>) -> Vec<&'static HeaderRule> {
    let mut rules: Vec<&HeaderRule> = Vec::new();
    let mut layer = Some(scene.spec);
    while let Some(spec) = layer {
        let own = spec.headers.iter();
        let fresh: Vec<_> = own
            .filter(|rule| rules.iter().all(|above| above.name != rule.name))
            .collect();
        rules.extend(fresh);
        layer = spec.base;
    }
    rules
}

/// `None` where a hole has nothing, or what no header can say. Between quotation marks, values are escaped
/// (RFC 9110, section 5.6.4).
fn text(scene: &Scene<'_>, pieces: &[Piece]) -> Option<String> {
    let (mut text, mut marks) = (String::new(), 0);
    for piece in pieces {
        match piece {
            Piece::Const(constant) => {
                marks += constant.matches('"').count();
                text += constant;
            }
            Piece::Hole(hole) => {
                let value = inside(&scene.word(hole.word, hole.forms)?);
                if marks % 2 == 1 {
                    text += &value.replace('\\', "\\\\").replace('"', "\\\"");
                } else {
                    text += &value;
                }
            }
        }
    }
    (!text.is_empty() && http::HeaderValue::from_str(&text).is_ok()).then_some(text)
}
