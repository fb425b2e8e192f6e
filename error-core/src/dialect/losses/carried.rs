//! What a part of a template carries.

use super::{Lost, Scene};
use crate::dialect::compile::layers::Layers;

/// What a part of a template carries of an entry.
#[derive(Default)]
pub(super) struct Carried {
    pub(super) words: Vec<Lost>,
    /// All details that have no place of their own.
    pub(super) details: bool,
    /// The segments of the code, one bit each.
    pub(super) segments: u64,
}

impl Carried {
    /// Nothing but this.
    #[inline]
    pub(super) fn one(word: Lost) -> Self {
        Self {
            words: vec![word],
            ..Self::default()
        }
    }

    #[inline]
    pub(super) fn all_details() -> Self {
        Self {
            details: true,
            ..Self::default()
        }
    }

    #[inline]
    pub(super) fn add(&mut self, other: Self) {
        self.words.extend(other.words);
        self.details |= other.details;
        self.segments |= other.segments;
    }

    #[inline]
    pub(super) fn has(&self, scene: Scene, word: Lost) -> bool {
        let has_no_place = |name| !Layers::of_body(scene.spec).mentions(name, scene.facts);
        match word {
            word if self.words.contains(&word) => true,
            Lost::Detail(name) => self.details && has_no_place(name),
            Lost::Code => (0..)
                .map_while(|index| scene.segment(index))
                .all(|bit| self.segments & bit != 0),
            _ => false,
        }
    }
}
