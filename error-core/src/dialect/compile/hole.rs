//! Filling the holes that the entry fills.

use super::scene::{Here, Scene, Value};
use super::state::Known;
use super::{Before, flag, op};
use crate::dialect::case::{write_cased, write_cased_url};
use crate::dialect::program::{Builder, Fill, Mode};
use crate::dialect::{Case, Form, Hole, Node, Piece};
use crate::entry::DetailFrom;
use crate::json::{write_escaped, write_percent_encoded, write_quoted_pair};

impl Scene<'_> {
    pub(super) const fn hole(&self, hole: &Hole, mode: Mode, out: &mut Builder<'_>) {
        self.fill(&self.value(hole), hole.forms, mode, out);
    }

    pub(super) const fn fill(&self, value: &Value, forms: &[Form], mode: Mode, out: &mut Builder<'_>) {
        match *value {
            Value::Lack(word) => out.hole(mode, Fill::Lack, &[], word.as_bytes()),
            Value::Text(text, None) if matches!(mode, Mode::Value) && !self.facts.escapes => {
                out.parts(&[b"\"", text.as_bytes(), b"\""]);
            }
            Value::Text(text, case) => {
                quote(mode, out);
                self.constant_text(text, case, mode, out);
                quote(mode, out);
            }
            Value::Number(number) => {
                quote_if(matches!(forms, [Form::Text, ..]), mode, out);
                out.literal().signed(number);
                quote_if(matches!(forms, [Form::Text, ..]), mode, out);
            }
            Value::Anchor(base) => {
                quote(mode, out);
                out.parts(&[base.as_bytes(), b"#", self.facts.names.anchor().as_bytes()]);
                quote(mode, out);
            }
            Value::Url(pieces) => self.url(pieces, mode, out),
            Value::Retry(seconds) => retry(seconds, forms, mode, out),
            Value::Json(json) => constant_json(json, forms, mode, out),
            Value::Field(at) if forms.is_empty() && matches!(mode, Mode::Value) => out.detail(self.index(at)),
            Value::Field(at) => out.hole(mode, Fill::Detail, forms, &self.index(at).to_le_bytes()),
            Value::Details(case) => {
                out.parts(&[b"{"]);
                self.members(case, forms, Before::Nothing, out);
                out.parts(&[b"}"]);
            }
            Value::Dynamic {
                fill,
                argument,
                always,
                ..
            } => dynamic(always || self.is_asked, (fill, argument), forms, mode, out),
            Value::Own(fill, argument, word, forms) => {
                let choice = out.open(op::CHOICE);
                let start = out.open_block(op::BLOCK, flag::ONE_HOLE);
                dynamic(true, (fill, argument), forms, mode, out);
                out.close(start);
                let scene = self.at(Here::Outside);
                let value = scene.word(word, forms);
                let start = out.open_block(op::BLOCK, scene.value_state(&value).flags());
                scene.fill(&value, forms, mode, out);
                out.close(start);
                out.close(choice);
            }
        }
    }

    /// A text, or the empty one where it has nothing. Returns whether it is that.
    pub(super) const fn text_or_empty(&self, node: &Node, other: &Node, out: &mut Builder<'_>) -> bool {
        match (self.plain_text(node), other) {
            (Some(fill), Node::Const(other)) if matches!(other.as_bytes(), b"\"\"") => {
                out.parts(&[b"\""]);
                out.text(fill, op::OR_EMPTY);
                true
            }
            _ => false,
        }
    }

    /// What fills `node`, where it is a text that is written as it is.
    pub(super) const fn plain_text(&self, node: &Node) -> Option<Fill> {
        let Node::Hole(hole) = node else { return None };
        match self.value(hole) {
            Value::Dynamic { fill, .. } if is_plain_text(fill, hole.forms, Mode::Value) => match fill {
                // To know whether it is empty, it must be formatted.
                Fill::Message => None,
                fill => Some(fill),
            },
            _ => None,
        }
    }

    const fn index(&self, at: usize) -> u32 {
        match self.facts.details[at].from {
            DetailFrom::Field { index, .. } => index,
            _ => 0,
        }
    }

    pub(super) const fn constant_text(
        &self,
        text: &str,
        case: Option<Case>,
        mode: Mode,
        out: &mut Builder<'_>,
    ) {
        let out = out.literal();
        match (case, mode) {
            // Letters, digits and a separator: nothing of it needs escaping, but letters beyond ASCII in a URL.
            (Some(case), Mode::Url) => write_cased_url(text, case, out),
            (Some(case), _) => write_cased(text, case, out),
            (None, Mode::Value | Mode::Inside) if self.facts.escapes => write_escaped(text, out),
            (None, Mode::Url) => write_percent_encoded(text, out),
            (None, Mode::Quoted) => write_quoted_pair(text, out),
            (None, Mode::Value | Mode::Inside | Mode::Header) => out.text(text),
        }
    }

    /// A URL with holes; `null` where one of them has nothing.
    const fn url(&self, pieces: &[Piece], mode: Mode, out: &mut Builder<'_>) {
        if matches!(self.text_state(pieces).complete, Known::Yes) || !matches!(mode, Mode::Value) {
            self.whole_url(pieces, mode, out);
            return;
        }
        let choice = out.open(op::CHOICE);
        let start = out.open_block(op::BLOCK, flag::SOME);
        self.whole_url(pieces, mode, out);
        out.close(start);
        let start = out.open_block(op::BLOCK, flag::CONSTANT);
        out.hole(mode, Fill::Lack, &[], b"documentation_url");
        out.close(start);
        out.close(choice);
    }

    const fn whole_url(&self, pieces: &[Piece], mode: Mode, out: &mut Builder<'_>) {
        quote(mode, out);
        let mut i = 0;
        while i < pieces.len() {
            match &pieces[i] {
                Piece::Const(text) => out.literal().text(text),
                Piece::Hole(hole) => self.hole(hole, Mode::Url, out),
            }
            i += 1;
        }
        quote(mode, out);
    }
}

/// A hole that is filled at run time; whether it has something for sure.
const fn dynamic(
    is_there: bool,
    (fill, argument): (Fill, &str),
    forms: &[Form],
    mode: Mode,
    out: &mut Builder<'_>,
) {
    if is_there && is_plain_text(fill, forms, mode) {
        quote(mode, out);
        if matches!(fill, Fill::Message) {
            // What ends it is written with what follows.
            out.text(fill, op::GOES_ON);
            quote(mode, out);
        } else {
            let goes_on = matches!(mode, Mode::Inside);
            out.text(fill, if goes_on { op::GOES_ON } else { op::ENDS });
        }
    } else {
        out.hole(mode, fill, forms, argument.as_bytes());
    }
}

/// Whether it is a text that is written as it is in a JSON string.
const fn is_plain_text(fill: Fill, forms: &[Form], mode: Mode) -> bool {
    fill.is_text() && forms.is_empty() && matches!(mode, Mode::Value | Mode::Inside)
}

const fn quote(mode: Mode, out: &mut Builder<'_>) {
    quote_if(true, mode, out);
}

const fn quote_if(wanted: bool, mode: Mode, out: &mut Builder<'_>) {
    if wanted && matches!(mode, Mode::Value) {
        out.parts(&[b"\""]);
    }
}

/// A constant time. Whole seconds have no fraction.
const fn retry(seconds: u32, forms: &[Form], mode: Mode, out: &mut Builder<'_>) {
    let is_text = matches!(forms, [Form::Text | Form::Duration, ..]);
    quote_if(is_text, mode, out);
    match forms {
        [Form::Millis, ..] => out.literal().number(seconds as u64 * 1000),
        _ => out.literal().number(seconds as u64),
    }
    if matches!(forms, [Form::Duration, ..]) {
        out.parts(&[b"s"]);
    }
    quote_if(is_text, mode, out);
}

/// A constant detail. What is not a plain matter of quotes is left to run time.
const fn constant_json(json: &str, forms: &[Form], mode: Mode, out: &mut Builder<'_>) {
    let as_text = matches!(forms, [Form::Text, ..]);
    let is_plain = matches!(json.as_bytes(), [b'0'..=b'9' | b'-' | b't' | b'f' | b'n', ..]);
    match mode {
        Mode::Value if !as_text => out.literal().text(json),
        _ if is_plain => {
            quote(mode, out);
            out.literal().text(json);
            quote(mode, out);
        }
        _ => out.hole(mode, Fill::Json, forms, json.as_bytes()),
    }
}
