//! What follows from the status or the recovery of an entry.

use syn::{LitInt, Path};

use super::{Place, Value};

/// `match status { 4xx | 500: value, _: value }`
pub(crate) struct Match {
    pub(crate) on: On,
    pub(crate) arms: Vec<Arm>,
    pub(crate) place: Place,
}

/// What a `match` looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Status,
    Recovery,
}

/// `4xx | 500: value`
pub(crate) struct Arm {
    pub(crate) patterns: Vec<Pattern>,
    pub(crate) value: Value,
}

/// What an arm fits.
pub(crate) struct Pattern {
    pub(crate) kind: Fits,
    pub(crate) place: Place,
}

/// What a pattern fits.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Fits {
    Status(u16),
    /// `4xx`
    Class(u8),
    Name(String),
    Any,
}

/// `409: 400`, or a status alone for all.
pub(crate) struct SentAs {
    /// `None` for all.
    pub(crate) pattern: Option<Pattern>,
    pub(crate) status: LitInt,
}

/// `custom(Type)`
pub(crate) struct Custom {
    pub(crate) path: Path,
    pub(crate) place: Place,
}

impl Match {
    /// Whether one of its arms fits every entry.
    pub(crate) fn fits_all(&self) -> bool {
        self.patterns().any(|pattern| pattern.kind == Fits::Any)
    }

    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.arms.iter().flat_map(|arm| &arm.patterns)
    }
}

impl Pattern {
    /// As it is written.
    pub(crate) fn written(&self) -> String {
        match &self.kind {
            Fits::Status(status) => status.to_string(),
            Fits::Class(first) => format!("{first}xx"),
            Fits::Name(name) => name.clone(),
            Fits::Any => "_".to_owned(),
        }
    }

    /// Whether it fits whatever another one fits.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Fits::Class(first), Fits::Status(status)) => u16::from(*first) == status / 100,
            (own, other) => own == other,
        }
    }
}
