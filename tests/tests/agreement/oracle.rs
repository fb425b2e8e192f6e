//! The template, read in the plainest way: values are made, and thrown away where the presence rule says so.

// Written to be read, not to be fast.
#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    clippy::cast_precision_loss
)]
#![allow(clippy::struct_excessive_bools)]

use error_core::__private::{
    Arm, Case, DetailFrom, Docs, Element, Form, Hole, ItemWord, Member, Node, On, Pattern, Piece, Source,
    Spec, Word,
};
use error_core::{Context, Violation};
use serde_json::Value;

use super::error::Sample;
use super::map;

/// A body, and whether something was missing in it that the template writes.
pub struct Body {
    pub text: String,
    pub lacks: bool,
}

pub fn body(spec: &'static Spec, error: &Sample, context: &Context) -> Body {
    let tree = merged(spec);
    let scene = Scene {
        spec,
        error,
        context,
        tree: &tree,
        here: Here::Outside,
        group: None,
    };
    let made = scene.tree(&tree);
    Body {
        text: made.json,
        lacks: made.lacks,
    }
}

/// The bodies of a dialect and of those it extends, laid over each other.
pub enum Tree {
    Node(Node),
    Object(Vec<Part>),
}

pub enum Part {
    Field(&'static str, bool, Tree),
    Spread(Hole),
    For(Source, (Node, bool), Node),
}

fn merged(spec: &'static Spec) -> Tree {
    let below = spec.base.map_or(Tree::Object(Vec::new()), merged);
    match spec.body {
        Some(body) => overlay(Some(below), body),
        None => below,
    }
}

fn overlay(below: Option<Tree>, node: Node) -> Tree {
    let Node::Object(members) = node else {
        return Tree::Node(node);
    };
    let mut parts = match below {
        Some(Tree::Object(parts)) => parts,
        _ => Vec::new(),
    };
    // One open part: that of the uppermost that writes one.
    if members
        .iter()
        .any(|member| !matches!(member, Member::Field { .. }))
    {
        parts.retain(|part| matches!(part, Part::Field(..)));
    }
    for member in members {
        match member {
            Member::Field {
                key,
                value: Node::Nothing,
                ..
            } => parts.retain(|part| !matches!(part, Part::Field(name, ..) if *name == key.raw)),
            Member::Field { key, optional, value } => {
                let place = parts
                    .iter()
                    .position(|part| matches!(part, Part::Field(name, ..) if *name == key.raw));
                match place {
                    Some(at) => {
                        let Part::Field(_, _, old) = std::mem::replace(
                            &mut parts[at],
                            Part::Field(key.raw, *optional, Tree::Node(Node::Const("null"))),
                        ) else {
                            unreachable!("a field was found")
                        };
                        parts[at] = Part::Field(key.raw, *optional, overlay(Some(old), *value));
                    }
                    None => parts.push(Part::Field(key.raw, *optional, overlay(None, *value))),
                }
            }
            Member::Spread(hole) => parts.push(Part::Spread(*hole)),
            Member::For {
                source,
                key,
                optional,
                value,
            } => parts.push(Part::For(*source, (*key, *optional), *value)),
            // Those below are gone.
            Member::Closed => {}
        }
    }
    Tree::Object(parts)
}

/// A value that was made.
pub struct Made {
    pub json: String,
    /// What it requires is there.
    pub complete: bool,
    /// One of its holes has something.
    pub some: bool,
    pub holes: bool,
    /// Something that is missing was written, or something had no place.
    pub lacks: bool,
}

impl Made {
    pub fn constant(json: impl Into<String>) -> Self {
        Self {
            json: json.into(),
            complete: true,
            some: false,
            holes: false,
            lacks: false,
        }
    }

    fn missing() -> Self {
        Self {
            json: "null".to_owned(),
            complete: false,
            some: false,
            holes: true,
            lacks: true,
        }
    }

    fn value(json: String) -> Self {
        let some = !matches!(json.as_str(), "null" | "\"\"" | "[]" | "{}");
        Self {
            json,
            complete: true,
            some,
            holes: true,
            lacks: false,
        }
    }

    fn present(&self) -> bool {
        self.complete && (self.some || !self.holes)
    }
}

#[derive(Clone, Copy)]
pub enum Here<'a> {
    Outside,
    /// Whether what it does not say is the error's.
    Item(Option<&'a Violation>, bool),
    Detail(&'static str, &'a str),
}

#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub spec: &'static Spec,
    pub error: &'a Sample,
    pub context: &'a Context,
    pub tree: &'a Tree,
    pub here: Here<'a>,
    /// The items that share the list of this value.
    pub group: Option<&'a [Here<'a>]>,
}

pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Adds what is inside a list or map.
fn add(all: &mut Made, made: &Made, optional: bool) -> bool {
    let stays = !optional || made.present();
    all.holes |= made.holes;
    if stays {
        all.complete &= made.complete;
        all.some |= made.some;
        all.lacks |= made.lacks;
        all.json += &made.json;
    }
    stays
}

impl<'a> Scene<'a> {
    fn tree(&self, tree: &Tree) -> Made {
        match tree {
            Tree::Node(node) => self.node(node),
            Tree::Object(parts) => self.object(parts),
        }
    }

    pub fn node(&self, node: &Node) -> Made {
        match node {
            Node::Const(json) => Made::constant(*json),
            Node::Text(pieces) => self.text(pieces),
            Node::Hole(hole) => self.hole(hole),
            Node::Object(_) => self.tree(&overlay(None, *node)),
            Node::Array(elements) => self.array(elements),
            Node::Or(nodes) => {
                let all: Vec<Made> = nodes.iter().map(|node| self.node(node)).collect();
                let holes = all.iter().any(|made| made.holes);
                let last = all.len() - 1;
                let at = all.iter().position(Made::present).unwrap_or(last);
                Made {
                    holes,
                    ..all.into_iter().nth(at).unwrap()
                }
            }
            Node::Match { on, arms } => match self.arm(*on, arms) {
                Some(arm) => self.node(&arm.value),
                None => Made::missing(),
            },
            // The only one there is says the message backwards.
            Node::Custom(_) => {
                let message = self
                    .word(Word::Message, &[])
                    .map(|json| inside(&json))
                    .unwrap_or_default();
                Made::value(quoted(&message.chars().rev().collect::<String>()))
            }
            Node::Nothing => Made::constant(""),
        }
    }

    fn object(&self, parts: &[Part]) -> Made {
        let (mut all, mut members) = (Made::constant(""), Vec::new());
        for part in parts {
            match part {
                Part::Field(key, optional, value) => {
                    let made = self.tree(value);
                    let member = format!("{}:{}", quoted(key), made.json);
                    if add(&mut all, &made, *optional) {
                        members.push(member);
                    }
                }
                Part::Spread(hole) => {
                    let made = self.hole(hole);
                    let inside = made.json[1..made.json.len() - 1].to_owned();
                    add(&mut all, &made, false);
                    if !inside.is_empty() {
                        members.push(inside);
                    }
                }
                Part::For(source, (key, optional), value) => {
                    let taken: Vec<&str> = parts
                        .iter()
                        .filter_map(|part| match part {
                            Part::Field(key, ..) => Some(*key),
                            Part::Spread(_) | Part::For(..) => None,
                        })
                        .collect();
                    let made = map::made(self, *source, (key, *optional), value, &taken);
                    let inside = made.json.clone();
                    add(&mut all, &made, false);
                    if !inside.is_empty() {
                        members.push(inside);
                    }
                }
            }
        }
        all.json = format!("{{{}}}", members.join(","));
        all
    }

    fn arm<'n>(&self, on: On, arms: &'n [Arm]) -> Option<&'n Arm> {
        let facts = self.error.entry.facts();
        let fits = |pattern: &Pattern| match (on, pattern) {
            (_, Pattern::Any) => true,
            (On::Status, Pattern::Status(status)) => facts.status == *status,
            (On::Status, Pattern::Class(class)) => facts.status.to_string().starts_with(&class.to_string()),
            (On::Recovery, Pattern::Name(name)) => facts.recovery.is_some_and(|it| it.name() == *name),
            _ => false,
        };
        arms.iter().find(|arm| arm.patterns.iter().any(fits))
    }

    fn array(&self, elements: &[Element]) -> Made {
        let (mut all, mut items) = (Made::constant(""), Vec::new());
        let alone = [self.here];
        for here in self.group.unwrap_or(&alone) {
            let scene = Scene {
                here: *here,
                group: None,
                ..*self
            };
            scene.elements(elements, &mut all, &mut items);
        }
        all.json = format!("[{}]", items.join(","));
        all
    }

    fn elements(&self, elements: &[Element], all: &mut Made, items: &mut Vec<String>) {
        for element in elements {
            match element {
                Element::Item { optional, value } => {
                    let made = self.node(value);
                    let json = made.json.clone();
                    if add(all, &made, *optional) {
                        items.push(json);
                    }
                }
                Element::Spread(hole) => {
                    assert!(hole.word == Word::Item(ItemWord::Path));
                    all.holes = true;
                    if let Here::Item(Some(item), _) = self.here {
                        let steps = steps(item);
                        all.some |= !steps.is_empty();
                        items.extend(steps.iter().map(Value::to_string));
                    }
                }
                Element::For {
                    source,
                    optional,
                    value,
                } => {
                    all.holes = true;
                    for scene in self.scenes(*source) {
                        let made = scene.node(value);
                        if *optional && !made.present() {
                            continue;
                        }
                        all.some = true;
                        all.lacks |= made.lacks;
                        items.push(made.json);
                    }
                }
            }
        }
    }

    pub fn scenes(&self, source: Source) -> Vec<Scene<'a>> {
        let at = |here| Scene {
            here,
            group: None,
            ..*self
        };
        let is_errors = source == Source::Errors;
        match source {
            Source::Once => vec![at(self.here)],
            Source::Details => {
                let details = self.details(None, false).into_iter();
                details
                    .map(|(name, json)| at(Here::Detail(name, json.leak())))
                    .collect()
            }
            _ if self.error.violations.is_empty() && is_errors => vec![at(Here::Item(None, true))],
            _ => self
                .error
                .violations
                .iter()
                .map(|item| at(Here::Item(Some(item), is_errors)))
                .collect(),
        }
    }

    fn text(&self, pieces: &[Piece]) -> Made {
        let (mut all, mut text) = (Made::constant(""), String::new());
        for piece in pieces {
            match piece {
                // Constants are escaped already.
                Piece::Const(constant) => text += constant,
                Piece::Hole(hole) => {
                    let made = self.hole(hole);
                    let escaped = quoted(&inside(&made.json));
                    text += &escaped[1..escaped.len() - 1];
                    add(&mut all, &made, false);
                }
            }
        }
        if !all.complete {
            return Made::missing();
        }
        all.json = format!("\"{text}\"");
        all
    }

    fn hole(&self, hole: &Hole) -> Made {
        match self.word(hole.word, hole.forms) {
            Some(json) => Made::value(json),
            None => Made::missing(),
        }
    }

    fn word(&self, word: Word, forms: &[Form]) -> Option<String> {
        let facts = self.error.entry.facts();
        let text = |text: &str| Some(quoted(&cased(text, forms)));
        match word {
            Word::Code => text(facts.code),
            Word::Segment(index) => text(facts.code.split('/').nth(index.into())?),
            Word::Number => Some(numbered(facts.number?, forms)),
            Word::Status if facts.status == 0 => None,
            Word::Status if forms.contains(&Form::Phrase) => {
                let phrase = match facts.status {
                    400 => "Bad Request",
                    404 => "Not Found",
                    409 => "Conflict",
                    429 => "Too Many Requests",
                    503 => "Service Unavailable",
                    other => unreachable!("{other} is in no entry"),
                };
                text(phrase)
            }
            Word::Status => Some(numbered(facts.status.into(), forms)),
            Word::Grpc => {
                let (number, name) = match facts.status {
                    0 => (2, "UNKNOWN"),
                    400 => (3, "INVALID_ARGUMENT"),
                    404 => (5, "NOT_FOUND"),
                    409 => (10, "ABORTED"),
                    429 => (8, "RESOURCE_EXHAUSTED"),
                    503 => (14, "UNAVAILABLE"),
                    other => unreachable!("{other} is in no entry"),
                };
                if forms.contains(&Form::Number) {
                    Some(number.to_string())
                } else {
                    text(name)
                }
            }
            Word::Message if facts.formatted => text(&self.error.message),
            Word::Message => text(facts.message),
            Word::Title => (!facts.title.is_empty()).then(|| text(facts.title))?,
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
            Word::TraceId => text(self.context.trace_id()?),
            Word::Instance => text(self.context.instance()?),
            Word::Context(name) => self.context.value(name).map(Value::to_string),
            Word::Item(word) => self.item(word, forms),
            Word::RequestPath | Word::Host | Word::Language => unreachable!("in no dialect of these"),
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
            Docs::Base(base) => Some(quoted(&format!("{base}#{}", facts.anchor))),
            Docs::Template(pieces) => {
                let mut url = String::new();
                for piece in pieces {
                    match piece {
                        Piece::Const(text) => url += text,
                        Piece::Hole(hole) => {
                            for byte in inside(&self.word(hole.word, hole.forms)?).bytes() {
                                match byte {
                                    b'-' | b'.' | b'_' | b'~' => url.push(byte.into()),
                                    _ if byte.is_ascii_alphanumeric() => url.push(byte.into()),
                                    _ => url += &format!("%{byte:02X}"),
                                }
                            }
                        }
                    }
                }
                Some(quoted(&url))
            }
        }
    }

    fn retry(&self, forms: &[Form]) -> Option<String> {
        let facts = self.error.entry.facts();
        let given = self
            .error
            .retry
            .filter(|_| facts.retry_field)
            .map(|time| time.as_millis());
        let millis = given.or(facts.retry_after.map(|seconds| u128::from(seconds) * 1000))?;
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
    fn details(&self, case: Option<Case>, as_text: bool) -> Vec<(&'static str, String)> {
        let mut list = Vec::new();
        for detail in self.error.entry.facts().details {
            if has_place(self.tree, detail.name) {
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

    fn value(&self, name: &str, from: DetailFrom) -> Option<String> {
        match from {
            DetailFrom::Constant(json) => Some(json.to_owned()),
            DetailFrom::Field { index, .. } => Some(self.error.details[index as usize].to_string()),
            DetailFrom::Context if name == "request_id" => self.context.request_id().map(quoted),
            DetailFrom::Context => self.context.value(name).map(Value::to_string),
        }
    }

    fn item(&self, word: ItemWord, forms: &[Form]) -> Option<String> {
        match self.here {
            Here::Outside => unreachable!("an item outside of a loop"),
            Here::Detail(name, json) => match word {
                ItemWord::Name => Some(quoted(&cased(name, forms))),
                _ if forms.contains(&Form::Text) => Some(quoted(&inside(json))),
                _ => Some(json.to_owned()),
            },
            Here::Item(item, is_error) => {
                let own = item.and_then(|item| of_violation(item, word, forms));
                // `{}` is what a violation says that has no details.
                let own = own.filter(|json| !is_error || !matches!(json.as_str(), "\"\"" | "{}" | "null"));
                own.or_else(|| {
                    let word = match word {
                        ItemWord::Code => Word::Code,
                        ItemWord::Title => Word::Title,
                        ItemWord::Message => Word::Message,
                        ItemWord::DocumentationUrl => Word::DocumentationUrl,
                        ItemWord::Details => Word::Details,
                        _ => return None,
                    };
                    self.word(word, forms).filter(|_| is_error)
                })
            }
        }
    }
}

/// What a violation says.
fn of_violation(item: &Violation, word: ItemWord, forms: &[Form]) -> Option<String> {
    let path = (!item.path().is_empty()).then(|| item.path());
    match word {
        ItemWord::Path => Some(quoted(&path_as(item, path?, forms))),
        ItemWord::PathIn(location) if location == item.location() => {
            Some(quoted(&path_as(item, path?, forms)))
        }
        ItemWord::PathIn(_) => None,
        ItemWord::Location => Some(quoted(item.location().name())),
        ItemWord::Message => Some(quoted(item.message())),
        ItemWord::Code => Some(quoted(&cased(item.code()?, forms))),
        ItemWord::Title => Some(quoted(item.title()?)),
        ItemWord::Number => Some(item.number()?.to_string()),
        ItemWord::DocumentationUrl => Some(quoted(item.documentation_url()?)),
        ItemWord::Details => {
            let members: Vec<String> = item
                .details()
                .map(|(name, value)| format!("{}:{value}", quoted(&cased(name, forms))))
                .collect();
            Some(format!("{{{}}}", members.join(",")))
        }
        _ => unreachable!("in no dialect of these"),
    }
}

pub fn steps(item: &Violation) -> Vec<Value> {
    let step = |part: &str| match part.parse::<usize>() {
        Ok(index) if index.to_string() == part => Value::from(index),
        _ => Value::from(part),
    };
    if item.path().is_empty() {
        Vec::new()
    } else {
        item.path().split('.').map(step).collect()
    }
}

fn path_as(item: &Violation, path: &str, forms: &[Form]) -> String {
    let parts: Vec<String> = steps(item).iter().map(|step| inside(&step.to_string())).collect();
    let escaped = |part: &String| part.replace('~', "~0").replace('/', "~1");
    match forms.first() {
        Some(Form::Pointer) => parts.iter().map(|part| format!("/{}", escaped(part))).collect(),
        Some(Form::Fragment) => {
            let encoded = |part: String| -> String {
                part.bytes()
                    .map(|byte| match byte {
                        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
                        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
                        _ => format!("%{byte:02X}"),
                    })
                    .collect()
            };
            format!(
                "#{}",
                parts
                    .iter()
                    .map(|part| format!("/{}", encoded(escaped(part))))
                    .collect::<String>()
            )
        }
        Some(Form::Brackets) => {
            let mut text = String::new();
            for step in steps(item) {
                match step {
                    Value::Number(index) => text += &format!("[{index}]"),
                    name => {
                        if !text.is_empty() {
                            text.push('.');
                        }
                        text += &inside(&name.to_string());
                    }
                }
            }
            text
        }
        Some(Form::Last) => {
            let name = steps(item).into_iter().rfind(Value::is_string);
            let last = name.or_else(|| steps(item).pop());
            last.map_or_else(String::new, |step| inside(&step.to_string()))
        }
        _ => path.to_owned(),
    }
}

fn has_place(tree: &Tree, name: &str) -> bool {
    fn in_hole(hole: &Hole, name: &str) -> bool {
        hole.word == Word::Detail(name.to_owned().leak())
    }
    fn in_node(node: &Node, name: &str) -> bool {
        match node {
            Node::Const(_) | Node::Custom(_) | Node::Nothing => false,
            Node::Text(pieces) => pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Hole(hole) if in_hole(hole, name))),
            Node::Hole(hole) => in_hole(hole, name),
            Node::Object(_) => has_place(&overlay(None, *node), name),
            Node::Array(elements) => elements.iter().any(|element| match element {
                Element::Item { value, .. } | Element::For { value, .. } => in_node(value, name),
                Element::Spread(_) => false,
            }),
            Node::Or(nodes) => nodes.iter().any(|node| in_node(node, name)),
            // No arm of these names one.
            Node::Match { .. } => false,
        }
    }
    match tree {
        Tree::Node(node) => in_node(node, name),
        Tree::Object(parts) => parts
            .iter()
            .any(|part| matches!(part, Part::Field(_, _, value) if has_place(value, name))),
    }
}

/// What a JSON value is inside a text.
pub fn inside(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}

fn numbered(number: i64, forms: &[Form]) -> String {
    if forms.contains(&Form::Text) {
        format!("\"{number}\"")
    } else {
        number.to_string()
    }
}

fn case(forms: &[Form]) -> Option<Case> {
    forms.iter().find_map(|form| match form {
        Form::Case(case) => Some(*case),
        _ => None,
    })
}

fn cased(text: &str, forms: &[Form]) -> String {
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
        Case::Pascal => words.iter().map(capital).collect(),
        Case::Camel => small
            .iter()
            .take(1)
            .cloned()
            .chain(words.iter().skip(1).map(capital))
            .collect(),
    }
}
