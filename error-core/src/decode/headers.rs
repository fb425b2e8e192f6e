//! What the headers of an answer say, and the URL of its documentation.

use core::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

use http::header::{DATE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue};

use super::found::{Place, Wire};
use super::pattern::In;
use super::time;
use super::walk::Walker;
use crate::context::REQUEST_ID;
use crate::dialect::{Case, Docs, HeaderRule, Piece, Spec};

impl Walker<'_> {
    /// The headers that the dialect writes; those of a layer before those of what it extends, of which it replaces
    /// those of the same name.
    pub(super) fn headers(&mut self, spec: &'static Spec, headers: &HeaderMap) {
        let (mut layer, mut at, mut challenge) = (spec, 0, None);
        loop {
            for (of, rule) in layer.headers.iter().enumerate() {
                if has_hole(rule.value)
                    && !is_above(spec, layer, rule.name)
                    && let Some(value) = value_of(layer.headers, of, headers)
                {
                    self.pieces(rule.value, value, In::Header, Place::header(at));
                }
                at += 1;
            }
            challenge = challenge.or(layer.challenge);
            match layer.base {
                Some(base) => layer = base,
                None => break,
            }
        }
        let Some(challenge) = challenge.filter(|pieces| has_hole(pieces)) else {
            return;
        };
        for value in headers.get_all(WWW_AUTHENTICATE) {
            // Challenges of other schemes have no value for the code.
            if let Some(value) = text(value)
                && fits(challenge, value)
            {
                self.pieces(challenge, value, In::Header, Place::header(usize::MAX));
            }
        }
    }

    /// What follows from the documentation URL, where nothing else says it: of some APIs it is the only name
    /// that an error has.
    pub(super) fn documentation(&mut self, spec: &'static Spec) {
        let Some(url) = self.found.documentation_url.get().copied() else {
            return;
        };
        let has_code = !self.found.code.is_none() || !self.found.segments.is_empty();
        match spec.docs_rule() {
            Some(Docs::Base(base)) if !has_code => {
                let url = self.texts.lasting(url);
                let anchor = url.strip_prefix(base).and_then(|rest| rest.strip_prefix('#'));
                if let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) {
                    let wire = Wire {
                        text: self.texts.add(anchor),
                        case: Some(Case::Kebab),
                    };
                    self.found.code.put(Place::URL, wire);
                }
            }
            Some(Docs::Template(pieces)) => {
                let url = self.texts.lasting(url);
                if fits_url(pieces, &url) {
                    self.pieces(pieces, &url, In::Url, Place::URL);
                }
            }
            _ => {}
        }
    }

    /// The time to wait, where the body says none: the body's is finer (rule 13).
    pub(super) fn retry(&mut self, headers: &HeaderMap) {
        let value = headers.get(RETRY_AFTER).and_then(text);
        if let Some(time) = value.and_then(|value| time::retry_after(value.trim(), || sent_at(headers))) {
            self.found.retry.put(Place::URL, time);
        }
    }

    /// The id of the request as the layer sends it, where nothing else says it.
    pub(super) fn request_id(&mut self, headers: &HeaderMap) {
        if self.found.request_id.is_none()
            && let Some(id) = headers.get(REQUEST_ID).and_then(text)
            && !id.is_empty()
        {
            let id = self.texts.add(id);
            self.found.request_id.put(Place::URL, id);
        }
    }
}

/// Whether a layer over this one writes the header too.
fn is_above(spec: &'static Spec, layer: &'static Spec, name: &str) -> bool {
    let mut above = spec;
    while !core::ptr::eq(above, layer) {
        if above.headers.iter().any(|rule| rule.name == name) {
            return true;
        }
        match above.base {
            Some(base) => above = base,
            None => break,
        }
    }
    false
}

/// When the answer was sent: what it says, else now.
fn sent_at(headers: &HeaderMap) -> Option<Duration> {
    let date = headers.get(DATE).and_then(text).and_then(time::http_date);
    date.or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).ok())
}

fn text(value: &HeaderValue) -> Option<&str> {
    core::str::from_utf8(value.as_bytes()).ok()
}

/// What stands for a rule. Of a header that several write, the values are in their order; where one was left out,
/// the constants tell which.
fn value_of<'h>(rules: &'static [HeaderRule], of: usize, headers: &'h HeaderMap) -> Option<&'h str> {
    let name = rules.get(of)?.name;
    let mut left = rules.iter().filter(|rule| rule.name == name).count();
    if left == 1 {
        return headers.get(name).and_then(text);
    }
    let mut values = Vec::new();
    for value in headers.get_all(name) {
        if let Some(value) = text(value) {
            values.push(value);
        }
    }
    let tells = |rule: &HeaderRule, value| rule.value.len() > 1 && fits(rule.value, value);
    let mut next = 0;
    for (at, rule) in rules.iter().enumerate() {
        if rule.name != name {
            continue;
        }
        let value = *values.get(next)?;
        let all_are_there = values.len() - next >= left;
        left -= 1;
        let later = rules.get(at + 1..).unwrap_or_default();
        let is_its = tells(rule, value)
            || fits(rule.value, value) && later.iter().all(|rule| rule.name != name || !tells(rule, value));
        let is_there = all_are_there || is_its;
        if at == of {
            return is_there.then_some(value);
        }
        next += usize::from(is_there);
    }
    None
}

fn has_hole(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Hole(_)))
}

fn fits(pieces: &'static [Piece], text: &str) -> bool {
    super::pattern::read(pieces, text, In::Header, &mut |_, _| ())
}

fn fits_url(pieces: &'static [Piece], text: &str) -> bool {
    super::pattern::read(pieces, text, In::Url, &mut |_, _| ())
}
