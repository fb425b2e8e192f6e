//! A value that was made, with what it says.

use error_core::__private::{Arm, Form, Hole, ItemWord, Node, On, Pattern, Piece, Source, Word};

use super::forms::{inside, quoted};

/// The item of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of {
    /// The loop, in the order of the template.
    pub list: usize,
    pub source: Source,
    pub index: usize,
}

/// A hole that was filled, and what with.
#[derive(Clone)]
pub struct Said {
    pub word: Word,
    pub forms: &'static [Form],
    pub json: String,
    pub of: Option<Of>,
    /// It is a part of a text.
    pub in_text: bool,
    /// By a header: after all that the body says.
    pub in_header: bool,
    /// By a type of its own: after everything else.
    pub custom: bool,
    /// It stands in the list of a member of a map: it is not said of the others of the same name.
    pub alone: bool,
}

#[derive(Clone)]
pub struct Made {
    pub json: String,
    /// What it requires is there.
    pub complete: bool,
    /// One of its holes has something.
    pub some: bool,
    pub holes: bool,
    /// Something that is missing was written, or something had no place.
    pub lacks: bool,
    pub clashes: bool,
    /// It has the list that items of a map share.
    pub listed: bool,
    /// Items are in it by their names: they have no order.
    pub mapped: bool,
    pub said: Vec<Said>,
}

impl Made {
    pub fn constant(json: impl Into<String>) -> Self {
        Self {
            json: json.into(),
            complete: true,
            some: false,
            holes: false,
            lacks: false,
            clashes: false,
            listed: false,
            mapped: false,
            said: Vec::new(),
        }
    }

    pub fn missing() -> Self {
        Self {
            complete: false,
            holes: true,
            lacks: true,
            ..Self::constant("null")
        }
    }

    pub fn value(json: String) -> Self {
        let some = !matches!(json.as_str(), "null" | "\"\"" | "[]" | "{}");
        Self {
            some,
            holes: true,
            ..Self::constant(json)
        }
    }

    pub fn say(&mut self, hole: Hole, json: String, of: Option<Of>) {
        self.said.push(Said {
            word: hole.word,
            forms: hole.forms,
            json,
            of,
            in_text: false,
            in_header: false,
            custom: false,
            alone: false,
        });
    }

    pub fn present(&self) -> bool {
        self.complete && (self.some || !self.holes)
    }

    /// Adds what is inside a list or map. Whether it stays.
    pub fn add(&mut self, made: Self, optional: bool) -> bool {
        self.holes |= made.holes;
        let stays = !optional || made.present();
        if stays {
            self.complete &= made.complete;
            self.some |= made.some;
            self.json += &made.json;
            self.include(made);
        }
        stays
    }

    /// Adds what is there, whatever it requires.
    pub fn include(&mut self, made: Self) {
        self.lacks |= made.lacks;
        self.clashes |= made.clashes;
        self.listed |= made.listed;
        self.mapped |= made.mapped;
        self.said.extend(made.said);
    }

    /// What an alternative says to who reads it: the first that begins as it does, of texts the first that it is
    /// written as; a default says nothing.
    pub fn read_back(&mut self, nodes: &[Node], at: usize, of: Option<Of>) {
        if let Some(Node::Const(default)) = nodes.last()
            && (self.json == *default || inside(&self.json) == inside(default) && default.starts_with('"'))
        {
            self.said.clear();
            return;
        }
        let begin = self.json.as_bytes()[0];
        let text = inside(&self.json);
        let fits = |node: &Node| match node {
            Node::Text(pieces) => begin == b'"' && is_written_in(pieces, &text),
            node => may_begin(node, begin),
        };
        let first = nodes.iter().position(fits);
        let has_constants = |node: &Node| match node {
            Node::Text(pieces) => begin == b'"' && split(pieces, &text, &unescaped).is_some(),
            node => may_begin(node, begin),
        };
        let first = first.or_else(|| nodes.iter().position(has_constants));
        let first = first.or_else(|| nodes.iter().position(|node| may_begin(node, begin)));
        match nodes[first.unwrap_or(at)] {
            Node::Hole(hole) if first != Some(at) => {
                self.said.clear();
                self.say(hole, self.json.clone(), of);
            }
            Node::Text(pieces) => self.said = of_text(pieces, &text, of),
            _ => {}
        }
    }

    /// A constant that only one arm has tells what the arm is for.
    pub fn tells(&mut self, on: On, arm: &Arm, arms: &[Arm], of: Option<Of>) {
        let same =
            |other: &&Arm| matches!((arm.value, other.value), (Node::Const(a), Node::Const(b)) if a == b);
        if let ([Pattern::Name(name)], On::Recovery, 1) = (arm.patterns, on, arms.iter().filter(same).count())
        {
            let hole = Hole {
                word: Word::Recovery,
                forms: &[],
            };
            self.say(hole, quoted(name), of);
        }
    }
}

/// What the parts of a text say: each hole the shortest part up to the next constant, the last one the rest.
pub fn of_text(pieces: &[Piece], text: &str, of: Option<Of>) -> Vec<Said> {
    said(split(pieces, text, &unescaped).unwrap_or_default(), of)
}

/// The same of a header.
pub fn of_plain(pieces: &[Piece], text: &str, of: Option<Of>) -> Vec<Said> {
    said(split(pieces, text, &str::to_owned).unwrap_or_default(), of)
}

/// Whether it is such a text: what is read as a code, a number or a path has no blank in it.
fn is_written_in(pieces: &[Piece], text: &str) -> bool {
    let parts = split(pieces, text, &unescaped);
    parts.is_some_and(|parts| {
        parts.iter().all(|(hole, part)| match hole.word {
            Word::Number | Word::Item(ItemWord::Number) => part.parse::<i64>().is_ok(),
            Word::Code
            | Word::Segment(_)
            | Word::Item(ItemWord::Code | ItemWord::Path | ItemWord::PathIn(_)) => {
                !part.is_empty() && !part.contains(char::is_whitespace)
            }
            _ => !part.is_empty(),
        })
    })
}

/// Constants are escaped for JSON.
fn unescaped(constant: &str) -> String {
    inside(&format!("\"{constant}\""))
}

fn said(parts: Vec<(Hole, String)>, of: Option<Of>) -> Vec<Said> {
    let mut made = Made::constant("");
    for (hole, part) in parts {
        made.say(hole, quoted(&part), of);
    }
    made.said.iter_mut().for_each(|said| said.in_text = true);
    made.said
}

fn split(pieces: &[Piece], text: &str, plain: &dyn Fn(&str) -> String) -> Option<Vec<(Hole, String)>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    let mut open: Option<Hole> = None;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Const(constant) => {
                let constant = plain(constant);
                let start = match open {
                    None => rest.starts_with(&constant).then_some(0),
                    Some(_) if at + 1 == pieces.len() => rest.strip_suffix(&*constant).map(str::len),
                    Some(_) => rest.find(&constant),
                }?;
                if let Some(hole) = open.take() {
                    parts.push((hole, rest[..start].to_owned()));
                }
                rest = &rest[start + constant.len()..];
            }
            Piece::Hole(hole) => open = Some(*hole),
        }
    }
    match open {
        Some(hole) => parts.push((hole, rest.to_owned())),
        None if !rest.is_empty() => return None,
        None => {}
    }
    Some(parts)
}

/// Whether a value of this part may begin so.
fn may_begin(node: &Node, begin: u8) -> bool {
    match node {
        Node::Const(json) => json.as_bytes()[0] == begin,
        Node::Text(_) => begin == b'"',
        Node::Object(_) => begin == b'{',
        Node::Array(_) => begin == b'[',
        Node::Or(nodes) => nodes.iter().any(|node| may_begin(node, begin)),
        Node::Match { arms, .. } => arms.iter().any(|arm| may_begin(&arm.value, begin)),
        Node::Custom(_) => true,
        Node::Nothing => false,
        Node::Hole(hole) => {
            let is = |form: Form| hole.forms.contains(&form);
            match hole.word {
                Word::Details | Word::Item(ItemWord::Details) => begin == b'{',
                Word::Detail(_) | Word::Context(_) | Word::Item(ItemWord::Detail(_) | ItemWord::Value)
                    if !is(Form::Text) =>
                {
                    true
                }
                Word::Number | Word::Status | Word::Item(ItemWord::Number | ItemWord::Status)
                    if !is(Form::Text) && !is(Form::Phrase) =>
                {
                    begin != b'"'
                }
                Word::Grpc if is(Form::Number) => begin != b'"',
                Word::RetryAfter if !is(Form::Text) && !is(Form::Duration) => begin != b'"',
                Word::Timestamp if is(Form::Seconds) || is(Form::Millis) => begin != b'"',
                _ => begin == b'"',
            }
        }
    }
}
