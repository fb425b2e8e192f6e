//! One item of a list of violations, errors or details, while it is read.

use std::borrow::Cow;

use super::found::{Found, Named, Place, Slot, Wire};
use super::path::{self, Path};
use super::text::Text;
use crate::dialect::Source as Loop;
use crate::violation::More;
use crate::{Location, Violation};

/// What an item says.
#[derive(Clone, Default)]
pub(super) struct Item {
    /// The loop that it was read in.
    pub(super) list: Option<Place>,
    /// The item of a loop over `errors`.
    pub(super) is_error: bool,
    pub(super) location: Slot<Location>,
    pub(super) path: Slot<Path>,
    /// The last name of the path, where the whole is nowhere.
    pub(super) last: Slot<Text>,
    pub(super) code: Slot<Wire>,
    pub(super) number: Slot<i64>,
    pub(super) message: Slot<Text>,
    pub(super) title: Slot<Text>,
    pub(super) status: Slot<u16>,
    pub(super) category: Slot<Text>,
    pub(super) remediation: Slot<Text>,
    pub(super) documentation_url: Slot<Text>,
    pub(super) details: Vec<Named>,
    /// Of a detail.
    pub(super) name: Slot<Named>,
    /// Of a detail: JSON, and whether it is written as text.
    pub(super) value: Slot<(Text, bool)>,
}

impl Item {
    pub(super) fn new(source: Loop, list: Place) -> Self {
        Self {
            list: Some(list),
            is_error: matches!(source, Loop::Errors),
            ..Self::default()
        }
    }

    /// Whether it says nothing: what was in the list is not what the template has there.
    pub(super) fn is_nothing(&self) -> bool {
        self.path.is_none() && self.last.is_none() && self.message.is_none() && !self.has_more()
    }

    /// Whether it says what few items say.
    fn has_more(&self) -> bool {
        !(self.code.is_none()
            && self.number.is_none()
            && self.title.is_none()
            && self.status.is_none()
            && self.category.is_none()
            && self.remediation.is_none()
            && self.documentation_url.is_none()
            && self.details.is_empty())
    }

    /// Takes what another place says of the same item, where this says nothing.
    pub(super) fn share(&mut self, mut other: Self) {
        self.location.or(&mut other.location);
        self.path.or(&mut other.path);
        self.last.or(&mut other.last);
        self.code.or(&mut other.code);
        self.number.or(&mut other.number);
        self.message.or(&mut other.message);
        self.title.or(&mut other.title);
        self.status.or(&mut other.status);
        self.category.or(&mut other.category);
        self.remediation.or(&mut other.remediation);
        self.documentation_url.or(&mut other.documentation_url);
        self.details.append(&mut other.details);
        self.name.or(&mut other.name);
        self.value.or(&mut other.value);
    }

    pub(super) fn to_violation(&self, body: &str) -> Violation {
        let own = |slot: &Slot<Text>| slot.get().map(|text| Cow::Owned(text.of(body).to_owned()));
        let (path, segments) = match self.path.get() {
            Some(path) => path.parts(body),
            None => match self.last.get() {
                Some(last) => Path::Steps(vec![path::step(last.of(body))]).parts(body),
                None => (String::new(), None),
            },
        };
        Violation {
            location: self.location.get().copied().unwrap_or_default(),
            path: path.into(),
            message: own(&self.message).unwrap_or_default(),
            more: (segments.is_some() || self.has_more()).then(|| {
                Box::new(More {
                    segments,
                    code: self
                        .code
                        .get()
                        .map(|code| Cow::Owned(code.text.of(body).to_owned())),
                    number: self.number.get().copied(),
                    title: own(&self.title),
                    status: self.status.get().copied(),
                    category: own(&self.category),
                    documentation_url: own(&self.documentation_url),
                    remediation: own(&self.remediation),
                    details: self
                        .details
                        .iter()
                        .filter_map(|detail| detail.value(body))
                        .collect(),
                })
            }),
        }
    }

    /// Gives the error what this item says, which is the error itself.
    pub(super) fn give_to(mut self, found: &mut Found) {
        found.code.or(&mut self.code);
        found.message.or(&mut self.message);
        found.title.or(&mut self.title);
        found.number.or(&mut self.number);
        found.status.or(&mut self.status);
        found.category.or(&mut self.category);
        found.remediation.or(&mut self.remediation);
        found.documentation_url.or(&mut self.documentation_url);
        found.details.append(&mut self.details);
    }
}

impl Named {
    /// The name without its case, and the value; a value that is no JSON, or too deep, is left out.
    fn value(&self, body: &str) -> Option<(Cow<'static, str>, serde_json::Value)> {
        let value = serde_json::from_str(self.json.of(body)).ok()?;
        Some((self.own_name(body).into_owned().into(), value))
    }
}
