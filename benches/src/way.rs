//! How it is answered.

use std::hint::black_box;

use bytes::Bytes;
use http::{Response, header::CONTENT_LENGTH};

use crate::by_hand::StoreError;
use crate::case::{Case, Part};
use crate::contenders;

/// Makes the answer as often as it is told, from an error that exists already.
pub type Repeat = fn(Case, u32);

/// A way to answer.
pub struct Way {
    /// As tables and command lines have it.
    pub name: &'static str,
    /// What it writes.
    pub shape: Shape,
    /// The body alone, for a way that can make it alone.
    pub body: Option<Repeat>,
    /// The whole answer.
    pub whole: Repeat,
    /// An answer to look at.
    pub answer: fn(Case) -> Response<Bytes>,
}

/// The bodies that are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Butterbase's envelope.
    Envelope,
    /// Problem details, RFC 9457.
    Problem,
}

/// A way that starts from the hand-written enum.
pub(crate) trait ByHand {
    const NAME: &'static str;
    const SHAPE: Shape = Shape::Envelope;
    /// What a handler would return.
    type Whole;

    /// None for a way that has no body alone.
    const BODY: Option<fn(&StoreError) -> Bytes>;
    fn whole(error: &StoreError) -> Self::Whole;
    fn to_bytes(whole: Self::Whole) -> Response<Bytes>;
}

impl Way {
    /// Those of the regression check.
    pub const CHECKED: [&'static str; 3] = ["ours", "usual", "limit"];

    /// Ours as problem details, which the regression check holds against the usual way, too.
    pub const PROBLEM: &'static str = "ours, problem";

    /// All of them; those that need other crates are there with the feature `contenders`.
    #[must_use]
    pub fn all() -> Vec<Self> {
        contenders::ways()
    }

    /// The one with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|way| way.name == name)
    }

    /// What makes a part of the answer.
    #[must_use]
    pub fn repeat(&self, part: Part) -> Option<Repeat> {
        match part {
            Part::Body => self.body,
            Part::Whole => Some(self.whole),
        }
    }

    pub(crate) fn by_hand<W: ByHand>() -> Self {
        Self {
            name: W::NAME,
            shape: W::SHAPE,
            body: W::BODY.map(|_| -> Repeat {
                |case, runs| {
                    if let Some(body) = W::BODY {
                        repeat(runs, &StoreError::of(case), body);
                    }
                }
            }),
            whole: |case, runs| repeat(runs, &StoreError::of(case), W::whole),
            answer: |case| W::to_bytes(W::whole(&StoreError::of(case))),
        }
    }
}

pub(crate) fn repeat<'a, T: ?Sized, R>(runs: u32, from: &'a T, make: impl Fn(&'a T) -> R) {
    for _ in 0..runs {
        black_box(make(black_box(from)));
    }
}

/// Asserts that the ways of each shape answer alike, for else a comparison says nothing: the status, the headers
/// (a length may be among them or not) and the JSON.
///
/// # Panics
///
/// When they do not.
pub fn assert_alike(case: Case) {
    for shape in [Shape::Envelope, Shape::Problem] {
        let mut ways = Way::all().into_iter().filter(|way| way.shape == shape);
        let Some(first) = ways.next() else { continue };
        let first = told(&first, case);
        for way in ways {
            assert_eq!(told(&way, case), first, "{}: {}", case.name(), way.name);
        }
    }
}

fn told(way: &Way, case: Case) -> (u16, http::HeaderMap, serde_json::Value) {
    let (mut parts, body) = (way.answer)(case).into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    let value = serde_json::from_slice(&body);
    assert!(value.is_ok(), "{} answers JSON", way.name);
    (parts.status.as_u16(), parts.headers, value.unwrap_or_default())
}
