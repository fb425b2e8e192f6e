//! One item of a list of violations, errors or details, while it is read.

use std::borrow::Cow;

use super::found::{Found, Named, Place, Slot, Wire};
use super::path::{self, Path};
use super::text::{Text, Texts};
use crate::dialect::Source as Loop;
use crate::json::value_of;
use crate::violation::More;
use crate::{Location, Segment, Violation};

/// What an item says.
#[derive(Clone, Default)]
pub(super) struct Item {
    /// The loop that it was read in.
    pub(super) list: Option<Place>,
    /// The item of a loop over `errors`.
    pub(super) is_error: bool,
    pub(super) location: Slot<Location>,
    pub(super) path: Slot<Path>,
    pub(super) code: Slot<Wire>,
    pub(super) message: Slot<Text>,
    /// What most items say nothing of.
    pub(super) further: Option<Box<Further>>,
}

/// What few items say.
#[derive(Clone, Default)]
pub(super) struct Further {
    /// The last name of the path, where the whole is nowhere.
    pub(super) last: Slot<Text>,
    pub(super) number: Slot<i64>,
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

    pub(super) fn further(&mut self) -> &mut Further {
        self.further.get_or_insert_default()
    }

    /// What is found in what few items say.
    pub(super) fn get<'a, T>(&'a self, of: impl Fn(&'a Further) -> &'a Slot<T>) -> Option<&'a T> {
        of(self.further.as_deref()?).get()
    }

    /// Whether it says nothing: what was in the list is not what the template has there.
    pub(super) fn is_nothing(&self) -> bool {
        self.path.is_none()
            && self.message.is_none()
            && !self.has_more()
            && self.get(|further| &further.last).is_none()
    }

    /// Whether it says what few items say.
    fn has_more(&self) -> bool {
        !self.code.is_none() || self.further.as_ref().is_some_and(|further| !further.is_nothing())
    }

    /// Takes what another place says of the same item, where this says nothing.
    pub(super) fn share(&mut self, mut other: Self) {
        self.location.or(&mut other.location);
        self.path.or(&mut other.path);
        self.code.or(&mut other.code);
        self.message.or(&mut other.message);
        if let Some(further) = other.further {
            self.further().share(*further);
        }
    }

    pub(super) fn to_violation(&self, texts: &mut Texts<'_>) -> Violation {
        let (path, segments) = match self.path.get() {
            Some(path) => path.parts(texts),
            None => match self.get(|further| &further.last) {
                Some(last) => Path::Steps(vec![path::step(texts.of(*last))]).parts(texts),
                None => ("".into(), None),
            },
        };
        Violation {
            location: self.location.get().copied().unwrap_or_default(),
            path,
            message: self
                .message
                .get()
                .map_or_else(|| "".into(), |text| texts.kept(*text)),
            more: (segments.is_some() || self.has_more()).then(|| self.more(segments, texts)),
        }
    }

    #[inline(never)]
    fn more(&self, segments: Option<Vec<Segment>>, texts: &Texts<'_>) -> Box<More> {
        let mut more = match &self.further {
            Some(further) => further.more(texts),
            None => Box::default(),
        };
        more.segments = segments;
        more.code = self.code.get().map(|code| texts.of(code.text).to_owned().into());
        more
    }

    /// Gives the error what this item says, which is the error itself.
    pub(super) fn give_to(mut self, found: &mut Found) {
        found.code.or(&mut self.code);
        found.message.or(&mut self.message);
        if let Some(mut further) = self.further {
            found.title.or(&mut further.title);
            found.number.or(&mut further.number);
            found.status.or(&mut further.status);
            found.remediation.or(&mut further.remediation);
            found.documentation_url.or(&mut further.documentation_url);
            found.details.append(&mut further.details);
            if !further.category.is_none() {
                found.aside().category.or(&mut further.category);
            }
        }
    }
}

impl Further {
    /// Whether it says nothing of a violation.
    fn is_nothing(&self) -> bool {
        self.number.is_none()
            && self.title.is_none()
            && self.status.is_none()
            && self.category.is_none()
            && self.remediation.is_none()
            && self.documentation_url.is_none()
            && self.details.is_empty()
    }

    fn share(&mut self, mut other: Self) {
        self.last.or(&mut other.last);
        self.number.or(&mut other.number);
        self.title.or(&mut other.title);
        self.status.or(&mut other.status);
        self.category.or(&mut other.category);
        self.remediation.or(&mut other.remediation);
        self.documentation_url.or(&mut other.documentation_url);
        self.details.append(&mut other.details);
        self.name.or(&mut other.name);
        self.value.or(&mut other.value);
    }

    fn more(&self, texts: &Texts<'_>) -> Box<More> {
        let own = |slot: &Slot<Text>| slot.get().map(|text| Cow::Owned(texts.of(*text).to_owned()));
        let details = self.details.iter();
        Box::new(More {
            number: self.number.get().copied(),
            title: own(&self.title),
            status: self.status.get().copied(),
            category: own(&self.category),
            documentation_url: own(&self.documentation_url),
            remediation: own(&self.remediation),
            details: details.filter_map(|detail| detail.value(texts)).collect(),
            ..More::default()
        })
    }
}

impl Named {
    /// The name without its case, and the value; a value that is no JSON, or too deep, is left out.
    fn value(&self, texts: &Texts<'_>) -> Option<(Cow<'static, str>, serde_json::Value)> {
        let value = value_of(texts.of(self.json))?;
        Some((self.own_name(texts).into_owned().into(), value))
    }
}
