//! What must come back: what the body and the headers say of the error, by the rules of reading backwards.
//!
//! A dialect carries what fills its holes, no more. The oracle lists that, hole by hole; here the list is
//! settled, and what was decoded is compared with all of it: what is not said must not come back either.

use std::time::{Duration, UNIX_EPOCH};

use error_core::__private::{Case, Form, ItemWord, Spec, Word};
use error_core::{Decoded, Entry, Recovery};
use http::StatusCode;
use serde_json::Value;

use super::item::{self, Item};
use super::oracle::{Body, Said, cased, inside};
use super::wire::{case, number, own_name, own_names, wait};

struct Carried<'a> {
    spec: &'static Spec,
    said: &'a [Said],
}

/// Panics where something came back as something else.
#[track_caller]
pub fn comes_back(spec: &'static Spec, entry: &Entry, body: &Body, answer: StatusCode, decoded: &Decoded) {
    let carried = Carried {
        spec,
        said: &body.said,
    };
    let mut outer = carried.settled();
    // Which items of several maps are the same is not said; and some had no place.
    if body.mapped && (item::lists_of(&body.said) > 1 || body.lacks) {
        return carried.texts(&outer, decoded);
    }
    let (mut items, further) = item::of(&body.said);
    if items.len() == 1 && items[0].is_error && items[0].contradicts_nothing(&outer) {
        outer.take(items.remove(0));
    }
    let status = outer.status.unwrap_or(answer.as_u16());
    for item in items.iter_mut().filter(|item| item.is_error) {
        item.forget(&outer, status);
    }
    if outer.code.is_none() && outer.number.is_none() && carried.segments().is_empty() {
        outer.code = items.iter().find_map(|item| item.code.clone());
        outer.number = items.iter().find_map(|item| item.number);
    }
    let first = items.iter().find_map(|item| item.message.clone());
    let message = outer.message.clone().or(outer.title.clone());
    // The items of a map have no order.
    if message.is_some() || !body.mapped {
        let phrase = match status {
            400.. => super::oracle::phrase(status),
            _ => "Error",
        };
        let message = message.or(first);
        assert_eq!(decoded.message(), message.as_deref().unwrap_or(phrase), "message");
    }
    assert_eq!(decoded.status().as_u16(), status, "status");
    assert_eq!(decoded.answer_status(), answer);
    assert_eq!(decoded.number(), outer.number, "number");
    carried.code(&outer, entry, decoded);
    carried.texts(&outer, decoded);
    carried.others(decoded);
    carried.details(outer.details, decoded);
    items.extend(further);
    item::compare(items, body.mapped, decoded);
}

impl<'a> Carried<'a> {
    /// What is said outside of loops, then inside of them, then by headers, then by types.
    fn all(&self, word: Word) -> impl Iterator<Item = &'a Said> {
        let mut all: Vec<&Said> = self.said.iter().filter(|said| said.word == word).collect();
        all.sort_by_key(|said| (said.custom, said.in_header, said.of.is_some()));
        all.into_iter()
    }

    fn text(&self, word: Word) -> Option<String> {
        let texts = self.all(word).map(|said| inside(&said.json));
        texts.into_iter().find(|text| !text.is_empty())
    }

    fn number(&self, word: Word) -> Option<i64> {
        self.all(word).find_map(|said| number(&said.json))
    }

    /// The words that an item may say instead.
    fn settled(&self) -> Item {
        let mut outer = Item::default();
        let code = self.all(Word::Code).find(|said| said.json != "\"\"");
        outer.code = code.map(|said| (inside(&said.json), case(said.forms)));
        outer.number = self.number(Word::Number);
        outer.message = self.text(Word::Message);
        outer.title = self.text(Word::Title);
        outer.category = self.text(Word::Category);
        outer.remediation = self.text(Word::Remediation);
        outer.documentation_url = self.text(Word::DocumentationUrl);
        outer.status = self.all(Word::Status).find_map(|said| {
            if said.forms.contains(&Form::Phrase) {
                // The first status of which this is the phrase.
                let known = (400..=511).filter_map(|status| StatusCode::from_u16(status).ok());
                let mut known = known.filter(|status| status.canonical_reason().is_some());
                let is = |status: &StatusCode| {
                    cased(super::oracle::phrase(status.as_u16()), said.forms) == inside(&said.json)
                };
                return known.find(is).map(|status| status.as_u16());
            }
            let status = number(&said.json)?;
            u16::try_from(status)
                .ok()
                .filter(|status| (400..600).contains(status))
        });
        outer
    }

    fn segments(&self) -> Vec<(String, Option<Case>)> {
        let mut segments = Vec::new();
        while let Some(said) = u8::try_from(segments.len())
            .ok()
            .and_then(|index| self.all(Word::Segment(index)).find(|said| said.json != "\"\""))
        {
            segments.push((inside(&said.json), case(said.forms)));
        }
        segments
    }

    /// The case undone into that of `codes:` (rule 8); and known whatever that makes of it.
    fn code(&self, outer: &Item, entry: &Entry, decoded: &Decoded) {
        let grammar = std::iter::successors(Some(self.spec), |spec| spec.base).find_map(|spec| spec.codes);
        let (cases, separator, open) = grammar.map_or((&[][..], "", false), |grammar| {
            (grammar.cases, grammar.separator, grammar.open)
        });
        let undone = |text: &str, written: Option<Case>, own: Option<&Case>| match (written, own) {
            (Some(written), Some(own)) if written != *own => cased(text, &[Form::Case(*own)]),
            _ => text.to_owned(),
        };
        let said = match (&outer.code, self.segments()) {
            (Some((text, case)), _) => {
                let own = cases.first().filter(|_| cases.len() == 1 && !open);
                let is_entrys = case.map_or_else(Vec::new, |case| vec![Form::Case(case)]);
                assert!(cased(entry.code(), &is_entrys) != *text || decoded.has_code(entry.code()));
                undone(text, *case, own)
            }
            (None, segments) if !segments.is_empty() => {
                let form = |case: &Option<Case>| case.map_or_else(Vec::new, |case| vec![Form::Case(case)]);
                let read = segments.iter().map(|(text, case)| (text.clone(), form(case)));
                let own: Vec<&str> = entry.code().split(separator).collect();
                let is_own = own.len() == segments.len()
                    && own
                        .iter()
                        .zip(read)
                        .all(|(own, (text, forms))| cased(own, &forms) == text);
                assert!(!is_own || decoded.has_code(entry.code()), "{:?}", decoded.code());
                let each = segments
                    .iter()
                    .enumerate()
                    .map(|(at, (text, case))| undone(text, *case, cases.get(at).or(cases.last())));
                each.collect::<Vec<_>>().join(separator)
            }
            // The URL may name it.
            _ => return assert!(decoded.code().is_none() || outer.documentation_url.is_some()),
        };
        assert_eq!(decoded.code(), Some(&*said), "code");
    }

    fn texts(&self, outer: &Item, decoded: &Decoded) {
        assert_eq!(decoded.title(), outer.title.as_deref(), "title");
        assert_eq!(decoded.category(), outer.category.as_deref(), "category");
        assert_eq!(decoded.remediation(), outer.remediation.as_deref(), "remediation");
        let url = outer.documentation_url.as_deref();
        assert_eq!(decoded.documentation_url(), url, "documentation URL");
        for (word, read) in [
            (Word::RequestPath, decoded.request_path()),
            (Word::TraceId, decoded.trace_id()),
            (Word::Host, decoded.host()),
            (Word::Instance, decoded.instance()),
            (Word::Language, decoded.language()),
        ] {
            assert_eq!(read, self.text(word).as_deref());
        }
        // The documentation URL may have it too.
        if let Some(id) = self.text(Word::RequestId) {
            assert_eq!(decoded.request_id(), Some(&*id), "request id");
        }
    }

    fn others(&self, decoded: &Decoded) {
        let recovery = self.all(Word::Recovery).find_map(|said| {
            let all = [Recovery::Retry, Recovery::Correct, Recovery::Escalate];
            all.into_iter()
                .find(|recovery| cased(recovery.name(), said.forms) == inside(&said.json))
        });
        assert_eq!(decoded.recovery(), recovery, "recovery");
        let grpc = self.all(Word::Grpc).next();
        let written = |name: &'static str, said: &Said| match number(&said.json) {
            Some(number) => super::oracle::grpc(0, Some(name)).0 == number,
            None => cased(name, said.forms) == inside(&said.json),
        };
        match (decoded.grpc(), grpc) {
            (Some(name), Some(said)) => assert!(written(name, said), "{name}"),
            (read, said) => assert_eq!(read, said.map(|said| &*said.json), "canonical code"),
        }
        if let Some(said) = self.all(Word::RetryAfter).next() {
            assert_eq!(decoded.retry_after(), Some(wait(said)), "{}", said.json);
        }
        if let Some(said) = self.all(Word::Timestamp).next() {
            let millis = match said.forms {
                [Form::Seconds] => 1_700_000_000_000,
                _ => 1_700_000_000_123,
            };
            assert_eq!(decoded.time(), Some(UNIX_EPOCH + Duration::from_millis(millis)));
        }
        for said in self.said {
            if let Word::Context(name) = said.word {
                let last = self.all(said.word).filter(|said| said.json != "null").last();
                let sent = last.map_or("null", |said| &said.json);
                let sent: Value = serde_json::from_str(sent).unwrap();
                assert_eq!(decoded.context::<Value>(name).unwrap(), sent, "{name}");
            }
        }
    }

    /// Every detail, in order; those of a single item are the error's.
    fn details(&self, of_item: Vec<(String, String)>, decoded: &Decoded) {
        let mut sent: Vec<(String, String)> = Vec::new();
        for said in self.said.iter().filter(|said| !said.custom) {
            match said.word {
                Word::Details => sent.extend(own_names(said)),
                Word::Detail(name) if said.json != "null" => sent.push((name.to_owned(), said.json.clone())),
                Word::Item(ItemWord::Name) if said.json != "\"\"" => {
                    let of = |other: &&Said| other.of == said.of && other.word == Word::Item(ItemWord::Value);
                    if let Some(value) = self.said.iter().find(of) {
                        sent.push((
                            own_name(&inside(&said.json), case(said.forms)),
                            value.json.clone(),
                        ));
                    }
                }
                _ => {}
            }
        }
        sent.extend(of_item);
        for said in self.said.iter().filter(|said| said.custom) {
            if let Word::Detail(name) = said.word
                && sent.iter().all(|(other, _)| other != name)
            {
                sent.push((name.to_owned(), said.json.clone()));
            }
        }
        let read = decoded.details();
        let read: Vec<_> = read
            .map(|(name, json)| (name.into_owned(), json.to_owned()))
            .collect();
        assert_eq!(read, sent, "details");
        for (name, _) in &read {
            let last = read
                .iter()
                .rfind(|(other, _)| other == name)
                .map(|(_, json)| &**json);
            assert_eq!(decoded.detail_json(name), last, "{name}");
        }
    }
}
