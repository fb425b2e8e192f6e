//! A template laid flat once for all entries of a type: constants joined, and between them what the entry decides.
//!
//! In a `const`, going through the template again for each entry would cost more than writing the bodies.

use super::scene::Scene;
use super::{Before, Builder, Fill, op};
use crate::dialect::{Docs, Hole, Key, Member, Node, Spec, Word};
use crate::entry::Facts;
use crate::text::ConstText;

/// More constants or steps than this has no template that people read; one that has is not laid flat.
const ROOM: usize = 1024;
const STEPS: usize = 32;

/// A template without a base, laid flat.
pub(crate) struct Plan {
    constants: [u8; ROOM],
    steps: [Step; STEPS],
    count: usize,
    asks: Asks,
    is_whole: bool,
}

/// What stands in quotes that are constants, and is not there in every entry.
#[derive(Clone, Copy)]
struct Asks {
    title: bool,
    remediation: bool,
    anchor: bool,
}

/// What follows on the constants that end at a place.
#[derive(Clone, Copy)]
struct Step {
    end: usize,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    /// Inside quotes, which are constants.
    Code,
    Message,
    Title,
    Remediation,
    Anchor,
    /// The object of all details.
    Details(&'static Node),
    /// Whatever else has a value.
    Node(&'static Node),
    /// Members behind others.
    Optional(&'static Key, &'static Node),
    Spread(&'static Hole),
    End,
}

/// A plan that is being made.
struct Planner<'a> {
    spec: &'static Spec,
    text: ConstText<'a>,
    steps: [Step; STEPS],
    count: usize,
    asks: Asks,
}

impl Plan {
    /// That of the dialect's body.
    #[inline]
    pub(crate) const fn of(spec: &'static Spec) -> Self {
        let mut constants = [0; ROOM];
        let end = Step {
            end: 0,
            what: What::End,
        };
        let mut planner = Planner {
            spec,
            text: ConstText::new(&mut constants),
            steps: [end; STEPS],
            count: 0,
            asks: Asks {
                title: false,
                remediation: false,
                anchor: false,
            },
        };
        let is_flat = match (spec.base, &spec.body) {
            (None, Some(body)) => {
                planner.node(body);
                true
            }
            _ => false,
        };
        planner.step(What::End);
        let (steps, count, asks) = (planner.steps, planner.count, planner.asks);
        Self {
            is_whole: is_flat && count <= STEPS && planner.text.len() <= ROOM,
            asks,
            constants,
            steps,
            count,
        }
    }

    /// The constants before each step.
    #[inline]
    pub(crate) const fn runs(&self) -> [&[u8]; STEPS] {
        let mut runs: [&[u8]; STEPS] = [&[]; STEPS];
        if self.is_whole {
            let (mut start, mut i) = (0, 0);
            while i < self.count {
                let end = self.steps[i].end;
                runs[i] = self.constants.split_at(end).0.split_at(start).1;
                start = end;
                i += 1;
            }
        }
        runs
    }

    /// Whether what stands in quotes is there as it is.
    #[inline]
    const fn fits(&self, facts: &Facts) -> bool {
        self.is_whole
            && !facts.escapes
            && (!self.asks.remediation || facts.remediation.is_some())
            && (!self.asks.anchor || facts.docs.is_none())
            && (!self.asks.title || facts.names.has_title())
    }
}

impl Planner<'_> {
    #[inline]
    const fn step(&mut self, what: What) {
        if self.count < STEPS {
            self.steps[self.count] = Step {
                end: self.text.len(),
                what,
            };
        }
        self.count += 1;
    }

    #[inline]
    const fn quoted(&mut self, before: &[&[u8]], what: What) {
        self.text.parts(&[b"\""]);
        self.text.parts(before);
        self.step(what);
        self.text.parts(&[b"\""]);
    }

    #[inline]
    const fn node(&mut self, node: &'static Node) {
        match node {
            Node::Const(json) => self.text.text(json),
            Node::Object(members) if is_plain(members) => self.object(members),
            Node::Hole(Hole { word, forms: [] }) => match (word, self.spec.docs) {
                (Word::Code, _) => self.quoted(&[], What::Code),
                (Word::Message, _) => self.quoted(&[], What::Message),
                (Word::Title, _) => {
                    self.asks.title = true;
                    self.quoted(&[], What::Title);
                }
                (Word::Remediation, _) => {
                    self.asks.remediation = true;
                    self.quoted(&[], What::Remediation);
                }
                (Word::DocumentationUrl, Some(Docs::Base(base))) => {
                    self.asks.anchor = true;
                    self.quoted(&[base.as_bytes(), b"#"], What::Anchor);
                }
                (Word::Details, _) => self.step(What::Details(node)),
                _ => self.step(What::Node(node)),
            },
            _ => self.step(What::Node(node)),
        }
    }

    #[inline]
    const fn object(&mut self, members: &'static [Member]) {
        let (mut mark, mut i) = ("{\"", 0);
        while i < members.len() {
            match &members[i] {
                Member::Field {
                    key,
                    optional: false,
                    value,
                } => {
                    self.text.text(mark);
                    self.text.text(key.json);
                    self.text.text("\":");
                    self.node(value);
                    mark = ",\"";
                }
                Member::Field { key, value, .. } => self.step(What::Optional(key, value)),
                Member::Spread(hole) => self.step(What::Spread(hole)),
                Member::For { .. } | Member::Closed => {}
            }
            i += 1;
        }
        self.text.text("}");
    }
}

/// Whether an object begins with a member that is always there, so that a comma stands before every other, and has
/// no loops.
#[inline]
const fn is_plain(members: &[Member]) -> bool {
    let mut i = 0;
    while i < members.len() {
        match members[i] {
            Member::For { .. }
            | Member::Field {
                value: Node::Nothing, ..
            } => return false,
            _ => i += 1,
        }
    }
    matches!(members, [Member::Field { optional: false, .. }, ..])
}

/// As [`compile_body`](super::compile_body), by a plan and its runs where the entry fits.
#[inline]
pub(crate) const fn compile_planned(
    (plan, runs): (&Plan, &[&[u8]; STEPS]),
    spec: &'static Spec,
    facts: &Facts,
    buffer: &mut [u8],
    start: usize,
) -> usize {
    if !plan.fits(facts) {
        return super::compile_body(spec, facts, buffer, start);
    }
    let scene = Scene::outside(spec, facts);
    let mut out = Builder::new(buffer, start);
    // As much as can be is appended by one call.
    let mut parts: [&[u8]; 2 * STEPS] = [&[]; 2 * STEPS];
    let (mut filled, mut in_quotes, mut i) = (0, false, 0);
    while i < plan.count {
        parts[filled] = match runs[i] {
            // The text before it brought its quote.
            [_, rest @ ..] if in_quotes => rest,
            run => run,
        };
        filled += 1;
        in_quotes = false;
        let text = match plan.steps[i].what {
            What::Code => facts.code,
            What::Message if !facts.formatted => facts.message,
            What::Title => facts.names.title(),
            What::Remediation => match facts.remediation {
                Some(remediation) => remediation,
                None => "",
            },
            What::Anchor => facts.names.anchor(),
            What::Details(_) if facts.details.is_empty() => "{}",
            what => {
                out.first_parts(&parts, filled);
                filled = 0;
                in_quotes = matches!(what, What::Message);
                scene.step(what, &mut out);
                ""
            }
        };
        parts[filled] = text.as_bytes();
        filled += 1;
        i += 1;
    }
    out.first_parts(&parts, filled);
    out.finish()
}

impl Scene<'_> {
    /// A step that is more than a text.
    #[inline]
    const fn step(&self, what: What, out: &mut Builder<'_>) {
        match what {
            What::Message => out.text(Fill::Message, op::ENDS),
            What::Details(node) | What::Node(node) => self.node(node, out),
            What::Optional(key, value) => {
                self.optional(key, value, Before::Something, out);
            }
            What::Spread(hole) => {
                self.spread_members(hole, Before::Something, out);
            }
            What::Code | What::Title | What::Remediation | What::Anchor | What::End => {}
        }
    }
}
