//! Names in names, in the order in which they came.

use std::borrow::Cow;

use crate::dialect::walk::{elements, members};
use crate::dialect::write::separate;
use crate::envelope::Occurrence;
use crate::fault::FaultKind;

/// The most steps of a path that becomes a tree: what goes deeper, readers of JSON refuse.
pub(super) const MAX_STEPS: usize = 96;

/// The object in which the map stands: the first of the nodes.
pub(super) const ROOT: usize = 0;

/// Where something is in the text of a tree.
pub(super) type Part = (usize, usize);

/// The root is the object in which the map stands.
pub(super) struct Tree<'a> {
    /// Names that the root has already, in quotes, with commas between them.
    literal_names: &'a [u8],
    /// What items say, and the names, as JSON, one behind another.
    pub(super) text: Vec<u8>,
    nodes: Vec<Node>,
    /// The nodes but the root, by the node they are in, and their name.
    sorted: Vec<usize>,
    /// What items say that were not the first of their name.
    more: Vec<More>,
}

/// Nodes are in lists, each of which begins in the node that they are in. The root ends one: it is in none.
struct Node {
    parent: usize,
    name: Part,
    first: usize,
    last: usize,
    next: usize,
    leaf: Option<Leaf>,
}

/// What items of the same name say.
struct Leaf {
    json: Part,
    /// Where the elements of the list that they share are.
    list: Option<Part>,
    /// The child behind which it came.
    after: usize,
    /// What the others have in their lists: the first of them, and the last.
    more: Option<(usize, usize)>,
}

/// Elements of a list.
struct More {
    elements: Part,
    next: Option<usize>,
}

impl Node {
    const fn new(parent: usize, name: Part) -> Self {
        Self {
            parent,
            name,
            first: ROOT,
            last: ROOT,
            next: ROOT,
            leaf: None,
        }
    }
}

impl<'a> Tree<'a> {
    pub(super) fn new(literal_names: &'a [u8]) -> Self {
        let mut nodes = Vec::with_capacity(16);
        nodes.push(Node::new(ROOT, (0, 0)));
        Self {
            literal_names,
            text: Vec::with_capacity(1024),
            nodes,
            sorted: Vec::with_capacity(16),
            more: Vec::new(),
        }
    }

    /// The node in `parent` whose name ends the text, from `start` on.
    pub(super) fn child(&mut self, parent: usize, start: usize) -> usize {
        let name = self.text.get(start..).unwrap_or_default();
        let place = self.sorted.binary_search_by(|node| {
            let node = &self.nodes[*node];
            (node.parent, self.part(node.name)).cmp(&(parent, name))
        });
        match place {
            Ok(place) => {
                self.text.truncate(start);
                self.sorted[place]
            }
            Err(place) => {
                let child = self.nodes.len();
                self.nodes.push(Node::new(parent, (start, self.text.len())));
                self.sorted.insert(place, child);
                match self.nodes[parent].last {
                    ROOT => self.nodes[parent].first = child,
                    last => self.nodes[last].next = child,
                }
                self.nodes[parent].last = child;
                child
            }
        }
    }

    /// Adds what an item says. Where another one said something already, only what it has in its list is added.
    pub(super) fn add(&mut self, at: usize, json: Part, list: Option<Part>) {
        let node = &mut self.nodes[at];
        let Some(leaf) = &mut node.leaf else {
            node.leaf = Some(Leaf {
                json,
                list,
                after: node.last,
                more: None,
            });
            return;
        };
        if let (Some(_), Some(elements)) = (leaf.list, list.filter(|(start, end)| start < end)) {
            let added = self.more.len();
            match &mut leaf.more {
                Some((_, end)) => {
                    self.more[*end].next = Some(added);
                    *end = added;
                }
                None => leaf.more = Some((added, added)),
            }
            self.more.push(More { elements, next: None });
        }
    }

    /// Writes the members of the root into the object that is open.
    pub(super) fn write(&self, occurrence: &Occurrence<'_>, out: &mut Vec<u8>) {
        if self.literal_names.is_empty() {
            return self.members(occurrence, ROOT, &[], out);
        }
        let literal = [b"[", self.literal_names, b"]"].concat();
        let taken: Vec<&[u8]> = elements(&literal).collect();
        self.members(occurrence, ROOT, &taken, out);
    }

    fn members(&self, occurrence: &Occurrence<'_>, at: usize, taken: &[&[u8]], out: &mut Vec<u8>) {
        let node = &self.nodes[at];
        let json = match &node.leaf {
            Some(leaf) if leaf.more.is_none() => Cow::Borrowed(self.part(leaf.json)),
            Some(leaf) => {
                let mut json = Vec::new();
                self.leaf(leaf, &mut json);
                Cow::Owned(json)
            }
            None => Cow::Borrowed(&b"{}"[..]),
        };
        let is_object = json.first() == Some(&b'{');
        let (mut before, mut child) = (ROOT, node.first);
        loop {
            if node.leaf.as_ref().is_some_and(|leaf| leaf.after == before) {
                leaf_members(occurrence, is_object.then_some(&json), taken, out);
            }
            if child == ROOT {
                return;
            }
            let name = self.part(self.nodes[child].name);
            let of_leaf = is_object && members(&json).any(|(other, _)| other == name);
            if of_leaf || taken.contains(&name) {
                report(occurrence, name, "a member beside it has its name");
            } else {
                member(name, out);
                self.value(occurrence, child, out);
            }
            (before, child) = (child, self.nodes[child].next);
        }
    }

    fn value(&self, occurrence: &Occurrence<'_>, at: usize, out: &mut Vec<u8>) {
        let node = &self.nodes[at];
        if let (Some(leaf), ROOT) = (&node.leaf, node.first) {
            return self.leaf(leaf, out);
        }
        out.push(b'{');
        self.members(occurrence, at, &[], out);
        out.push(b'}');
    }

    /// What items of a name say: as the first said it, with what the others have in their lists.
    fn leaf(&self, leaf: &Leaf, out: &mut Vec<u8>) {
        let (Some((start, end)), Some((first, _))) = (leaf.list, leaf.more) else {
            return out.extend_from_slice(self.part(leaf.json));
        };
        out.extend_from_slice(self.part((leaf.json.0, end)));
        let (mut is_first, mut at) = (start == end, Some(first));
        while let Some(more) = at.and_then(|at| self.more.get(at)) {
            if !is_first {
                out.push(b',');
            }
            out.extend_from_slice(self.part(more.elements));
            (is_first, at) = (false, more.next);
        }
        out.extend_from_slice(self.part((end, leaf.json.1)));
    }

    fn part(&self, (start, end): Part) -> &[u8] {
        self.text.get(start..end).unwrap_or_default()
    }
}

/// What an item says beside others that go on behind it: the members of an object.
fn leaf_members(
    occurrence: &Occurrence<'_>,
    object: Option<&Cow<'_, [u8]>>,
    taken: &[&[u8]],
    out: &mut Vec<u8>,
) {
    let Some(object) = object else {
        return report(
            occurrence,
            b"path",
            "another one goes on behind it, and what it says is no object",
        );
    };
    for (name, value) in members(object) {
        if taken.contains(&name) {
            report(occurrence, name, "a member beside it has its name");
        } else {
            member(name, out);
            out.extend_from_slice(value);
        }
    }
}

fn member(name: &[u8], out: &mut Vec<u8>) {
    separate(out);
    out.extend_from_slice(name);
    out.push(b':');
}

pub(super) fn report(occurrence: &Occurrence<'_>, name: &[u8], why: &str) {
    occurrence.fault(FaultKind::Place, &String::from_utf8_lossy(name), &why);
}
