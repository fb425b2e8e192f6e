//! What fills a hole.

use error_core::__private::{Case, DetailFrom, Docs, Form, Hole, Piece, Word};
use serde_json::Value;

use super::forms::{case, cased, inside, numbered, quoted};
use super::{Made, Scene, status};

impl Scene<'_> {
    pub fn hole(&self, hole: &Hole) -> Made {
        let Some(json) = self.word(hole.word, hole.forms) else {
            return Made::missing();
        };
        let mut made = Made::value(json.clone());
        made.say(*hole, json, self.list);
        made
    }

    pub fn word(&self, word: Word, forms: &[Form]) -> Option<String> {
        let facts = self.error.entry.facts();
        let text = |text: &str| Some(quoted(&cased(text, forms)));
        match word {
            Word::Code => text(facts.code),
            Word::Segment(index) => text(facts.code.split('/').nth(index.into())?),
            Word::Number => Some(numbered(facts.number?, forms)),
            Word::Status if facts.status == 0 => None,
            Word::Status if forms.contains(&Form::Phrase) => text(status::phrase(facts.status)),
            Word::Status => Some(numbered(facts.status.into(), forms)),
            Word::Grpc => {
                let (number, name) = status::grpc(facts.status, facts.grpc);
                if forms.contains(&Form::Number) {
                    Some(number.to_string())
                } else {
                    text(name)
                }
            }
            Word::Message if facts.formatted => text(&self.error.message),
            Word::Message => text(facts.message),
            Word::Title => Some(facts.names.title())
                .filter(|title| !title.is_empty())
                .and_then(text),
            Word::Remediation => text(facts.remediation?),
            Word::Category => text(facts.category?),
            Word::Recovery => text(facts.recovery?.name()),
            Word::DocumentationUrl => self.url(),
            Word::RetryAfter => self.retry(forms),
            Word::Details => {
                let members = self.details(case(forms), forms.contains(&Form::Text));
                let members: Vec<String> = members
                    .iter()
                    .map(|(name, json)| format!("{}:{json}", quoted(name)))
                    .collect();
                Some(format!("{{{}}}", members.join(",")))
            }
            Word::Detail(name) => {
                let detail = facts.details.iter().find(|detail| detail.name == name)?;
                self.value(detail.name, detail.from)
            }
            Word::Timestamp if forms.contains(&Form::Seconds) => Some("1700000000".to_owned()),
            Word::Timestamp if forms.contains(&Form::Millis) => Some("1700000000123".to_owned()),
            Word::Timestamp => text("2023-11-14T22:13:20.123Z"),
            Word::RequestId => text(self.context.request_id()?),
            Word::RequestPath => text(self.context.request_path()?),
            Word::TraceId => text(self.context.trace_id()?),
            Word::Host => text(self.context.host()?),
            Word::Instance => text(self.context.instance()?),
            Word::Language => text(self.context.language()?),
            Word::Context(name) => {
                let mut layers = std::iter::successors(Some(self.spec), |spec| spec.base);
                let given = layers.find_map(|spec| spec.context.iter().find(|given| given.name == name));
                let own = self.context.value(name).map(Value::to_string);
                given.map(|given| given.json.to_owned()).or(own)
            }
            Word::Item(word) => self.item(word, forms),
        }
    }

    fn url(&self) -> Option<String> {
        let facts = self.error.entry.facts();
        if let Some(docs) = facts.docs {
            return Some(quoted(docs));
        }
        let mut docs = None;
        let mut spec = Some(self.spec);
        while let Some(at) = spec {
            docs = docs.or(at.docs);
            spec = at.base;
        }
        match docs? {
            Docs::Base(base) => Some(quoted(&format!("{base}#{}", facts.names.anchor()))),
            Docs::Template(pieces) => {
                let mut url = String::new();
                for piece in pieces {
                    match piece {
                        Piece::Const(text) => url += text,
                        Piece::Hole(hole) => url += &percent(&inside(&self.word(hole.word, hole.forms)?)),
                    }
                }
                Some(quoted(&url))
            }
        }
    }

    /// How long to wait, in thousandths of a second.
    pub fn wait(&self) -> Option<u128> {
        let facts = self.error.entry.facts();
        let given = self.error.retry.filter(|_| facts.retry_field);
        let given = given.map(|time| time.as_millis());
        given.or(facts.retry_after.map(|seconds| u128::from(seconds) * 1000))
    }

    fn retry(&self, forms: &[Form]) -> Option<String> {
        let millis = self.wait()?;
        let fraction = (millis as f64 / 1000.0).to_string();
        Some(match forms.first() {
            Some(Form::Millis) => millis.to_string(),
            Some(Form::Fraction) => fraction,
            Some(Form::Duration) => format!("\"{fraction}s\""),
            Some(Form::Text) => format!("\"{}\"", millis.div_ceil(1000)),
            _ => millis.div_ceil(1000).to_string(),
        })
    }

    /// The details that have no place of their own and are not left out.
    pub fn details(&self, case: Option<Case>, as_text: bool) -> Vec<(&'static str, String)> {
        let mut list = Vec::new();
        let facts = self.error.entry.facts();
        for detail in facts.details {
            if self.tree.has_place(detail.name, facts) {
                continue;
            }
            let value = self.value(detail.name, detail.from);
            let may_go = matches!(
                detail.from,
                DetailFrom::Context | DetailFrom::Field { skip_none: true, .. }
            );
            if may_go && value.as_deref().is_none_or(|json| json == "null") {
                continue;
            }
            let json = value.unwrap();
            let json = if as_text { quoted(&inside(&json)) } else { json };
            let name = case.map_or(detail.name, |case| cased(detail.name, &[Form::Case(case)]).leak());
            list.push((name, json));
        }
        list
    }

    pub fn value(&self, name: &str, from: DetailFrom) -> Option<String> {
        match from {
            DetailFrom::Constant(json) => Some(json.to_owned()),
            DetailFrom::Field { index, .. } => Some(self.error.details[index as usize].to_string()),
            DetailFrom::Context if name == "request_id" => self.context.request_id().map(quoted),
            DetailFrom::Context => self.context.value(name).map(Value::to_string),
        }
    }
}

/// RFC 3986, section 2.1: all but the unreserved characters.
pub fn percent(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}
