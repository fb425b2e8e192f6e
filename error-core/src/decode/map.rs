//! Maps and trees: members whose names are holes.

use super::found::Place;
use super::item::Item;
use super::layers;
use super::list::MAX_ITEMS;
use super::path::{self, MAX_SEGMENTS, Path};
use super::place::Given;
use super::text::Text;
use super::value::{Kind, Value};
use super::walk::Walker;
use super::{fit, pattern};
use crate::Segment;
use crate::dialect::{Element, Form, Hole, Member, Node, Source};

/// Where the items of one member of a map are: they share the first list in its value.
#[derive(Default)]
pub(super) enum Sharing {
    /// No member of a map is read, or the list was found.
    #[default]
    No,
    /// The list is still to come.
    Awaited(Source),
    /// The items that its elements are.
    Found(Vec<Item>),
}

/// `for source in … { key: value }`
#[derive(Clone, Copy)]
pub(super) struct Map {
    pub(super) source: Source,
    pub(super) key: &'static Node,
    /// Some items may have been left out.
    pub(super) optional: bool,
    pub(super) value: &'static Node,
}

impl Walker<'_> {
    /// One member of the object that a map is in.
    pub(super) fn member_of_map(&mut self, map: Map, key: Value, place: Place) {
        if map.source == Source::Once {
            // What a newer server adds beside it is of another type, mostly.
            let kind = self.scan.peek().and_then(Kind::of);
            if kind.is_some_and(|kind| fit::kinds(map.value).has(kind)) {
                let name = self.texts.unquoted(key);
                self.name(map.key, name, place);
                self.node(map.value, place);
            } else {
                self.scan.value();
            }
            return;
        }
        let place = place.gaps(map.optional);
        if is_nested(map.key) {
            let mut steps = Vec::new();
            self.member_of_tree(map, key, &mut steps, place.in_loop());
        } else {
            let name = self.texts.unquoted(key);
            self.items_of(map.source, place, &mut |walker| {
                walker.name(map.key, name, place.in_loop());
                walker.node(map.value, place.in_loop());
            });
        }
    }

    /// Reads what items of one name say.
    fn items_of(&mut self, source: Source, place: Place, read: &mut dyn FnMut(&mut Self)) {
        let mut reading = (Item::new(source, place), Sharing::Awaited(source));
        let in_list = core::mem::take(&mut self.in_list);
        self.swap(&mut reading);
        read(self);
        self.swap(&mut reading);
        self.in_list = in_list;
        self.keep_all(source, reading);
    }

    /// Changes what is read.
    fn swap(&mut self, (item, sharing): &mut (Item, Sharing)) {
        core::mem::swap(&mut self.item, item);
        core::mem::swap(&mut self.sharing, sharing);
    }

    fn keep_all(&mut self, source: Source, (shared, sharing): (Item, Sharing)) {
        match sharing {
            Sharing::Found(items) => {
                for mut item in items {
                    item.share(shared.clone());
                    self.keep(source, item);
                }
            }
            Sharing::No | Sharing::Awaited(_) => self.keep(source, shared),
        }
    }

    /// The list that items share: each has as many elements as the template.
    pub(super) fn shared_list(&mut self, source: Source, elements: &'static [Element], place: Place) {
        self.sharing = Sharing::No;
        let list = self.item.list.unwrap_or(place);
        let mut items = Vec::new();
        let mut at = 0;
        let shared = core::mem::replace(&mut self.item, Item::new(source, list));
        while self.scan.element() {
            if at == elements.len() {
                items.push(core::mem::replace(&mut self.item, Item::new(source, list)));
                at = 0;
            }
            match elements.get(at) {
                Some(element) if items.len() < MAX_ITEMS => self.one(element, place.part(at)),
                _ => {
                    self.scan.value();
                }
            }
            at += 1;
        }
        let unfinished = core::mem::replace(&mut self.item, shared);
        if at > 0 {
            items.push(unfinished);
        }
        items.truncate(MAX_ITEMS);
        self.sharing = Sharing::Found(items);
    }

    /// A member of a tree: the leaf's own names win over a field of the same name (rule 9).
    fn member_of_tree(&mut self, map: Map, key: Value, steps: &mut Vec<Segment>, place: Place) {
        let name = self.scan.read(key);
        if let Some((at, node)) = of_leaf(map.value, &name) {
            self.items_of(map.source, place, &mut |walker| {
                walker.way(map, steps, place);
                walker.node(node, place.part(at));
            });
        } else if steps.len() < MAX_SEGMENTS {
            steps.push(path::step(&name));
            self.tree(map, steps, place);
            steps.pop();
        } else {
            self.scan.value();
        }
    }

    /// What stands under a name of a tree. It recurses as deep as a path may be.
    fn tree(&mut self, map: Map, steps: &mut Vec<Segment>, place: Place) {
        if self.scan.peek() != Some(b'{') {
            return self.items_of(map.source, place, &mut |walker| {
                walker.way(map, steps, place);
                walker.node(map.value, place);
            });
        }
        self.scan.enter(b'{');
        let mut leaf: Option<(Item, Sharing)> = None;
        while let Some(key) = self.scan.key() {
            let name = self.scan.read(key);
            if let Some((at, node)) = of_leaf(map.value, &name) {
                // The members of a leaf may stand apart from each other.
                let leaf =
                    leaf.get_or_insert_with(|| (Item::new(map.source, place), Sharing::Awaited(map.source)));
                self.swap(leaf);
                self.way(map, steps, place);
                self.node(node, place.part(at));
                self.swap(leaf);
            } else {
                self.member_of_tree(map, key, steps, place);
            }
        }
        if let Some(leaf) = leaf {
            self.keep_all(map.source, leaf);
        }
    }

    /// The path of the item that is read: none where the name is what stands for no path (rule 4).
    fn way(&mut self, map: Map, steps: &[Segment], place: Place) {
        let is_default = matches!(steps, [only] if is_default(map.key, &only.to_string()));
        if !steps.is_empty() && !is_default {
            self.item.path.put(place, Path::Steps(steps.to_vec()));
        }
    }

    /// The name of a member.
    fn name(&mut self, key: &'static Node, name: Text, place: Place) {
        match key {
            Node::Hole(hole) => self.give(hole, Given::Part(name), place),
            Node::Text(pieces) => {
                let name = self.texts.lasting(name);
                self.pieces(pieces, &name, pattern::In::Json, place);
            }
            Node::Or(nodes) => {
                let text = self.texts.of(name);
                let is_default = is_default(key, text);
                let first = nodes.iter().find(|node| match node {
                    Node::Text(pieces) => pattern::is_written_in(pieces, text),
                    _ => true,
                });
                if let Some(first) = first.filter(|_| !is_default) {
                    self.name(first, name, place);
                }
            }
            _ => {}
        }
    }
}

fn is_nested(key: &Node) -> bool {
    match key {
        Node::Hole(Hole { forms, .. }) => forms.contains(&Form::Nested),
        Node::Or(nodes) => nodes.iter().any(is_nested),
        _ => false,
    }
}

/// Whether a name is the constant that stands where an item has none.
fn is_default(key: &Node, name: &str) -> bool {
    match key {
        Node::Or(nodes) => matches!(nodes.last(), Some(Node::Const(default)) if fit::is_text(default, name)),
        _ => false,
    }
}

/// The member of a leaf that has this name.
fn of_leaf(leaf: &'static Node, name: &str) -> Option<(usize, &'static Node)> {
    let Node::Object(members) = leaf else { return None };
    let members: &'static [Member] = members;
    layers::of_name(members, name.as_bytes(), 0)
}
