//! The template, read in the plainest way: values are made, and thrown away where the presence rule says so.
//!
//! What stays is a body, and a list of all that it says. Nothing here is shared with what it tests.

// Written to be read, not to be fast.
#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    clippy::cast_precision_loss
)]
#![allow(clippy::struct_excessive_bools)]

mod custom;
mod forms;
mod headers;
mod items;
mod made;
mod map;
mod protobuf;
mod status;
mod tree;
mod words;

use std::cell::Cell;

use error_core::__private::{Arm, Element, Node, On, Piece, Source, Spec};
use error_core::{Context, Violation};
use serde_json::Value;

use super::error::Sample;
pub use forms::{cased, inside, quoted};
pub use items::steps;
pub use made::{Made, Of, Said};
pub use map::split;
pub use status::{grpc, phrase};
use tree::{Part, Tree};

/// A body, and what is to be known about it.
pub struct Body {
    pub text: String,
    /// Something was missing that the template writes, or had no place in it.
    pub lacks: bool,
    /// A name stands twice in one object, or means something else: such a pair does not compile.
    pub clashes: bool,
    /// It has items by their names, which have no order.
    pub mapped: bool,
    /// What the body says, in the order of the template; then what its headers say.
    pub said: Vec<Said>,
    /// The headers of the dialect, as texts.
    pub headers: Vec<(&'static str, String)>,
}

pub fn body(spec: &'static Spec, error: &Sample, context: &Context) -> Body {
    let tree = tree::merged(spec);
    let lists = Cell::new(0);
    let scene = Scene {
        spec,
        error,
        context,
        tree: &tree,
        here: Here::Outside,
        group: None,
        lists: &lists,
        list: None,
    };
    let mut made = scene.tree(&tree);
    let headers = headers::of(&scene, &mut made);
    Body {
        text: made.json,
        lacks: made.lacks,
        clashes: made.clashes,
        mapped: made.mapped,
        said: made.said,
        headers,
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
    pub group: Option<&'a [Scene<'a>]>,
    /// How many loops were run.
    pub lists: &'a Cell<usize>,
    /// The item that this is.
    pub list: Option<Of>,
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
            Node::Object(_) => self.tree(&tree::overlay(None, *node)),
            Node::Array(elements) => self.array(elements),
            Node::Or(nodes) => self.or(nodes),
            Node::Match { on, arms } => self.arm(*on, arms),
            Node::Custom(part) if part.name.ends_with("ConnectDetails") => custom::connect(self),
            Node::Custom(_) => custom::backwards(self),
            Node::Nothing => Made::constant(""),
        }
    }

    fn object(&self, parts: &[Part]) -> Made {
        let (mut all, mut members) = (Made::constant(""), Vec::new());
        let taken: Vec<&str> = parts.iter().filter_map(Part::key).collect();
        for part in parts {
            match part {
                Part::Field(key, optional, value) => {
                    let made = self.tree(value);
                    let member = format!("{}:{}", quoted(key), made.json);
                    if all.add(made, *optional) {
                        members.push(member);
                    }
                }
                Part::Spread(hole) => {
                    let made = self.hole(hole);
                    all.clashes |= split(&made.json).iter().any(|(name, _)| taken.contains(&&**name));
                    members.push(made.json[1..made.json.len() - 1].to_owned());
                    all.add(made, false);
                }
                Part::For(source, (key, optional), value) => {
                    let made = map::made(self, *source, (key, *optional), value, &taken);
                    members.push(made.json.clone());
                    all.add(made, false);
                }
            }
        }
        members.retain(|member| !member.is_empty());
        all.json = format!("{{{}}}", members.join(","));
        all
    }

    fn or(&self, nodes: &[Node]) -> Made {
        let mut all: Vec<Made> = nodes.iter().map(|node| self.node(node)).collect();
        let holes = all.iter().any(|made| made.holes);
        let at = all.iter().position(Made::present).unwrap_or(all.len() - 1);
        let mut made = all.swap_remove(at);
        made.holes = holes;
        made.read_back(nodes, at, self.list);
        made
    }

    fn arm(&self, on: On, arms: &[Arm]) -> Made {
        let Some(arm) = tree::chosen(on, arms, self.error.entry.facts()) else {
            return Made::missing();
        };
        let mut made = self.node(&arm.value);
        made.tells(on, arm, arms, self.list);
        made
    }

    fn array(&self, elements: &[Element]) -> Made {
        let (mut all, mut items) = (Made::constant(""), Vec::new());
        let alone = [*self];
        for scene in self.group.unwrap_or(&alone) {
            let scene = Self {
                group: None,
                ..*scene
            };
            let before = all.said.len();
            scene.elements(elements, &mut all, &mut items);
            if self.group.is_some() {
                all.said[before..].iter_mut().for_each(|said| said.alone = true);
                all.listed = true;
            }
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
                    if all.add(made, *optional) {
                        items.push(json);
                    }
                }
                Element::Spread(hole) => {
                    all.holes = true;
                    if let Here::Item(Some(item), _) = self.here {
                        let steps = steps(item);
                        all.some |= !steps.is_empty();
                        items.extend(steps.iter().map(Value::to_string));
                        all.say(*hole, Value::from(steps).to_string(), self.list);
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
                        items.push(made.json.clone());
                        all.include(made);
                    }
                }
            }
        }
    }

    /// A loop: each item with its place in it.
    pub fn scenes(&self, source: Source) -> Vec<Self> {
        if source == Source::Once {
            return vec![Self { group: None, ..*self }];
        }
        self.lists.set(self.lists.get() + 1);
        let is_error = source == Source::Errors;
        let here: Vec<Here<'a>> = match source {
            Source::ItemDetails => {
                let own: Vec<_> = match self.here {
                    Here::Item(Some(item), _) => item.details().collect(),
                    _ => Vec::new(),
                };
                if own.is_empty() && matches!(self.here, Here::Item(_, true)) {
                    return self.scenes(Source::Details);
                }
                let of = |(name, value): (&str, &Value)| {
                    Here::Detail(name.to_owned().leak(), value.to_string().leak())
                };
                own.into_iter().map(of).collect()
            }
            Source::Details => {
                let details = self.details(None, false).into_iter();
                details
                    .map(|(name, json)| Here::Detail(name, json.leak()))
                    .collect()
            }
            _ if self.error.violations.is_empty() && is_error => vec![Here::Item(None, true)],
            _ => {
                let items = self.error.violations.iter();
                items.map(|item| Here::Item(Some(item), is_error)).collect()
            }
        };
        let list = self.lists.get();
        let each = here.into_iter().enumerate();
        each.map(|(index, here)| Self {
            here,
            group: None,
            list: Some(Of { list, source, index }),
            ..*self
        })
        .collect()
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
                    all.add(made, false);
                }
            }
        }
        if !all.complete {
            return Made::missing();
        }
        all.json = format!("\"{text}\"");
        all.said = made::of_text(pieces, &inside(&all.json), self.list);
        all
    }
}
