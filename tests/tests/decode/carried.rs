//! What a dialect carries of an error, and whether it came back.

use error_core::__private::{Element, Form, Hole, ItemWord, Member, Node, Piece, Source, Spec, Word};
use error_core::{ApiError, Decoded, Violation};
use serde_json::Value;

/// The holes that nothing but their own value decides about.
#[derive(Default)]
pub struct Carried {
    holes: Vec<Hole>,
    items: Vec<Hole>,
    pub violations: bool,
}

impl Carried {
    pub fn by(spec: &'static Spec) -> Self {
        let mut carried = Self::default();
        let mut layer = Some(spec);
        while let Some(spec) = layer {
            // What a layer replaces is not there; the tests of layers look at the words that are not replaced.
            if let Some(body) = &spec.body {
                carried.node(body, false);
            }
            for header in spec.headers {
                carried.pieces(header.value);
            }
            layer = spec.base;
        }
        carried
    }

    fn node(&mut self, node: &'static Node, in_loop: bool) {
        match node {
            Node::Hole(hole) => self.hole(*hole, in_loop),
            Node::Object(members) => {
                for member in *members {
                    match member {
                        Member::Field { optional, value, .. } => {
                            if !optional || matches!(value, Node::Hole(_) | Node::Array(_)) {
                                self.node(value, in_loop);
                            }
                        }
                        Member::Spread(hole) => self.hole(*hole, in_loop),
                        Member::For { .. } | Member::Closed => {}
                    }
                }
            }
            Node::Array(elements) => {
                for element in *elements {
                    match element {
                        Element::Item { optional, value } => {
                            if !optional {
                                self.node(value, in_loop);
                            }
                        }
                        Element::For { source, value, .. } => {
                            self.violations |= *source == Source::Violations && !in_loop;
                            if *source == Source::Violations {
                                self.node(value, true);
                            }
                        }
                        Element::Spread(hole) => self.hole(*hole, in_loop),
                    }
                }
            }
            // A default that is a constant, or one word after another that comes back as the first.
            Node::Or(nodes) => {
                if let [Node::Hole(hole), Node::Const(_)] = nodes {
                    self.hole(*hole, in_loop);
                }
            }
            Node::Const(_) | Node::Text(_) | Node::Match { .. } | Node::Custom(_) | Node::Nothing => {}
        }
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        if let [Piece::Hole(hole)] = pieces {
            self.hole(*hole, false);
        }
    }

    fn hole(&mut self, hole: Hole, in_loop: bool) {
        if in_loop {
            self.items.push(hole);
        } else {
            self.holes.push(hole);
        }
    }

    fn has(&self, word: Word) -> Option<Hole> {
        self.holes.iter().copied().find(|hole| hole.word == word)
    }

    fn item_has(&self, word: ItemWord) -> bool {
        self.items
            .iter()
            .any(|hole| hole.word == Word::Item(word) && !matches!(hole.forms, [Form::Case(_), ..]))
    }
}

/// Panics where something that the dialect carries did not come back, or came back as something else.
#[track_caller]
pub fn came_back(spec: &'static Spec, error: &dyn ApiError, decoded: &Decoded) {
    let carried = Carried::by(spec);
    let entry = error.entry();
    let name = spec.name;
    if carried.has(Word::Code).is_some() && !entry.code().is_empty() {
        assert!(
            decoded.has_code(entry.code()),
            "{name}: {decoded:?} instead of {:?}",
            entry.code()
        );
    }
    let message = message(error);
    if carried.has(Word::Message).is_some() && !message.is_empty() {
        assert_eq!(decoded.message(), message, "{name}");
    }
    for (word, sent, read) in [
        (Word::Remediation, entry.remediation(), decoded.remediation()),
        (Word::Title, Some(entry.title()), decoded.title()),
        (Word::Category, entry.category(), decoded.category()),
    ] {
        if let Some(hole) = carried.has(word)
            && hole.forms.is_empty()
        {
            assert_eq!(read, sent.filter(|text| !text.is_empty()), "{name}");
        }
    }
    if carried.has(Word::Number).is_some() {
        assert_eq!(decoded.number(), entry.facts().number, "{name}");
    }
    if carried.has(Word::Recovery).is_some() {
        assert_eq!(decoded.recovery(), entry.recovery(), "{name}");
    }
    if let Some(hole) = carried.has(Word::Details) {
        details(&carried, hole, error, decoded);
    }
    if carried.violations {
        violations(&carried, error, decoded);
    }
}

fn message(error: &dyn ApiError) -> String {
    if error.entry().facts().formatted {
        struct Message<'a>(&'a dyn ApiError);
        impl std::fmt::Display for Message<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.message(f)
            }
        }
        Message(error).to_string()
    } else {
        error.entry().message().to_owned()
    }
}

fn details(carried: &Carried, hole: Hole, error: &dyn ApiError, decoded: &Decoded) {
    let as_text = hole.forms.contains(&Form::Text);
    error.details(&mut |index, detail| {
        let Some(name) = error
            .entry()
            .facts()
            .details
            .iter()
            .find_map(|fact| match fact.from {
                error_core::__private::DetailFrom::Field { index: of, skip_none } if of == index => {
                    Some((fact.name, skip_none))
                }
                _ => None,
            })
        else {
            return;
        };
        let (name, skip_none) = name;
        let mut json = Vec::new();
        detail.write(&mut json).expect("a value serializes");
        let sent: Value = serde_json::from_slice(&json).expect("JSON");
        if carried.has(Word::Detail(name)).is_some() || skip_none && sent.is_null() {
            return;
        }
        let read: Value = decoded
            .detail(name)
            .unwrap_or_else(|error| panic!("{name}: {error}: {decoded:?}"));
        if as_text {
            let text = sent.as_str().map_or_else(|| sent.to_string(), str::to_owned);
            assert_eq!(read, Value::from(text), "{name}");
        } else {
            assert_eq!(read, sent, "{name}");
        }
    });
}

fn violations(carried: &Carried, error: &dyn ApiError, decoded: &Decoded) {
    let mut sent: Vec<Violation> = Vec::new();
    if error.entry().facts().violations {
        error.violations(&mut |violation| {
            sent.push(violation.clone());
            std::ops::ControlFlow::Continue(())
        });
    }
    let says = |violation: &Violation| {
        let path = carried.item_has(ItemWord::Path) && !violation.path().is_empty();
        let message = carried.item_has(ItemWord::Message) && !violation.message().is_empty();
        path || message
    };
    if !sent.iter().all(says) {
        // An item that says nothing cannot be told from something that is no item.
        return;
    }
    let read = decoded.violations();
    assert_eq!(read.len(), sent.len(), "{decoded:#?} instead of {sent:#?}");
    for (sent, read) in sent.iter().zip(read) {
        if carried.item_has(ItemWord::Path) {
            assert_eq!(read.path(), sent.path());
        }
        if carried.item_has(ItemWord::Message) {
            assert_eq!(read.message(), sent.message());
        }
        if carried.item_has(ItemWord::Location) {
            assert_eq!(read.location(), sent.location());
        }
        if carried.item_has(ItemWord::Code) {
            assert_eq!(read.code(), sent.code().filter(|code| !code.is_empty()));
        }
    }
}
