//! Names in names, in the order in which they came.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::dialect::walk::members;
use crate::dialect::write::separate;
use crate::envelope::Occurrence;
use crate::fault::FaultKind;

/// The most steps of a path that becomes a tree: what goes deeper, readers of JSON refuse.
const MAX_STEPS: usize = 96;

/// The root is the object in which the map stands.
pub(super) struct Tree<'a> {
    /// Names that the root has already, in quotes, with commas between them.
    literal_names: &'a [u8],
    nodes: Vec<Node>,
    /// The nodes, by the one they are in and their name: the type of map that `serde_json` uses itself, so that its
    /// code is compiled once.
    names: BTreeMap<String, Value>,
}

#[derive(Default)]
struct Node {
    parts: Vec<Part>,
    leaf: Option<Leaf>,
}

enum Part {
    Leaf,
    Child(Vec<u8>, usize),
}

/// What items of the same name say.
struct Leaf {
    json: Vec<u8>,
    /// Where the elements of the list that they share are.
    list: Option<(usize, usize)>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(literal_names: &'a [u8]) -> Self {
        Self {
            literal_names,
            nodes: vec![Node::default()],
            names: BTreeMap::new(),
        }
    }

    /// Adds what an item says, at the end of the names.
    pub(super) fn add(
        &mut self,
        occurrence: &Occurrence<'_>,
        names: &[Vec<u8>],
        json: Vec<u8>,
        list: Option<(usize, usize)>,
    ) {
        if names.len() > MAX_STEPS {
            return report(occurrence, b"path", "it goes too deep");
        }
        let mut at = 0;
        for name in names {
            at = self.child(at, name);
        }
        let node = &mut self.nodes[at];
        if let Some(leaf) = &mut node.leaf {
            leaf.share(&json, list);
        } else {
            node.parts.push(Part::Leaf);
            node.leaf = Some(Leaf { json, list });
        }
    }

    fn child(&mut self, at: usize, name: &[u8]) -> usize {
        let key = format!("{at}{}", String::from_utf8_lossy(name));
        let known = self.names.get(&key).and_then(Value::as_u64);
        if let Some(child) = known.and_then(|child| usize::try_from(child).ok()) {
            return child;
        }
        let child = self.nodes.len();
        self.names.insert(key, child.into());
        self.nodes.push(Node::default());
        self.nodes[at].parts.push(Part::Child(name.to_vec(), child));
        child
    }

    /// Writes the members of the root into the object that is open.
    pub(super) fn write(&self, occurrence: &Occurrence<'_>, out: &mut Vec<u8>) {
        let literal = [b"[", self.literal_names, b"]"].concat();
        let taken: Vec<&[u8]> = crate::dialect::walk::elements(&literal).collect();
        self.members(occurrence, &self.nodes[0], &taken, out);
    }

    fn members(&self, occurrence: &Occurrence<'_>, node: &Node, taken: &[&[u8]], out: &mut Vec<u8>) {
        let leaf = node.leaf.as_ref().map_or(&b"{}"[..], |leaf| &leaf.json);
        let is_object = leaf.first() == Some(&b'{');
        for part in &node.parts {
            match part {
                Part::Leaf if !is_object => {
                    report(
                        occurrence,
                        b"path",
                        "another one goes on behind it, and what it says is no object",
                    );
                }
                Part::Leaf => {
                    for (name, value) in members(leaf) {
                        if taken.contains(&name) {
                            report(occurrence, name, "a member beside it has its name");
                        } else {
                            member(name, out);
                            out.extend_from_slice(value);
                        }
                    }
                }
                Part::Child(name, child) => {
                    let of_leaf = is_object && members(leaf).any(|(other, _)| other == name);
                    if of_leaf || taken.contains(&&name[..]) {
                        report(occurrence, name, "a member beside it has its name");
                        continue;
                    }
                    member(name, out);
                    self.value(occurrence, &self.nodes[*child], out);
                }
            }
        }
    }

    fn value(&self, occurrence: &Occurrence<'_>, node: &Node, out: &mut Vec<u8>) {
        if let ([Part::Leaf], Some(leaf)) = (&node.parts[..], &node.leaf) {
            out.extend_from_slice(&leaf.json);
        } else {
            out.push(b'{');
            self.members(occurrence, node, &[], out);
            out.push(b'}');
        }
    }
}

impl Leaf {
    /// Adds what another item has in its list. What else it says is as the first said it.
    fn share(&mut self, json: &[u8], list: Option<(usize, usize)>) {
        let (Some((start, end)), Some((from, to))) = (self.list, list) else {
            return;
        };
        let Some(elements) = json.get(from..to).filter(|elements| !elements.is_empty()) else {
            return;
        };
        let comma: &[u8] = if start == end { b"" } else { b"," };
        let tail = self.json.split_off(end);
        for part in [comma, elements, &tail] {
            self.json.extend_from_slice(part);
        }
        self.list = Some((start, end + comma.len() + elements.len()));
    }
}

fn member(name: &[u8], out: &mut Vec<u8>) {
    separate(out);
    out.extend_from_slice(name);
    out.push(b':');
}

fn report(occurrence: &Occurrence<'_>, name: &[u8], why: &str) {
    occurrence.fault(FaultKind::Place, &String::from_utf8_lossy(name), &why);
}
