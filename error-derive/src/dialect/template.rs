//! A dialect as it was written: what `parse` makes, `check` reads and `expand` turns into constants.

mod pattern;
mod taken;

pub(crate) use pattern::{Arm, Custom, Fits, Match, On, Pattern, SentAs};
pub(crate) use taken::{Taken, taken};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Attribute, Ident, LitInt, LitStr, Path, Visibility};

use super::form::Form;
use super::rule::Rule;
use super::word::Word;

/// One call of `dialect!`.
pub(crate) struct Input {
    /// The way to `error_core`, from where the macro was called.
    pub(crate) krate: TokenStream,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) settings: Settings,
}

/// What stands between the outer braces; each setting at most once.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) extends: Option<Path>,
    pub(crate) codes: Option<Grammar>,
    pub(crate) status: Option<Vec<StatusRule>>,
    pub(crate) sent_as: Option<Vec<SentAs>>,
    pub(crate) media_type: Option<LitStr>,
    pub(crate) docs: Option<Text>,
    pub(crate) challenge: Option<Text>,
    pub(crate) headers: Option<Vec<Header>>,
    pub(crate) context: Option<Vec<Given>>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) body: Option<Value>,
}

/// `codes: "kebab-case/kebab-case"`.
pub(crate) struct Grammar {
    pub(crate) text: LitStr,
    /// The case of each segment.
    pub(crate) cases: Vec<Form>,
    pub(crate) separator: String,
    /// Ends in `..`: any number of further segments.
    pub(crate) open: bool,
}

/// A line of `status: { 404: ["not-found"], _: 400 }`.
pub(crate) struct StatusRule {
    pub(crate) status: LitInt,
    /// Empty in the line of `_`, and only there.
    pub(crate) contains: Vec<LitStr>,
    /// The status of the line, or its `_`.
    pub(crate) place: Place,
}

/// A member of `headers:`.
pub(crate) struct Header {
    pub(crate) name: LitStr,
    pub(crate) optional: bool,
    /// A list sends the header once for each.
    pub(crate) values: Vec<Text>,
}

/// `"domain": "example.com"` of `context:`.
pub(crate) struct Given {
    pub(crate) name: LitStr,
    pub(crate) value: Constant,
}

/// A value of the body.
pub(crate) enum Value {
    Constant(Constant),
    Text(Text),
    Hole(Hole),
    Object(Object),
    Array(Array),
    Or(Alternatives),
    Match(Match),
    Custom(Custom),
    /// `body: none`, or a member that is taken out of the base
    Nothing(Place),
}

/// `a or b or c`
pub(crate) struct Alternatives {
    pub(crate) values: Vec<Value>,
    pub(crate) place: Place,
}

/// A text without holes, a number, `true`, `false` or `null`.
pub(crate) struct Constant {
    /// The text itself, or the JSON of another type.
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) place: Place,
}

/// A text, with or without holes.
pub(crate) struct Text {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) place: Place,
}

/// A part of a text.
pub(crate) enum Piece {
    Constant(String),
    Hole(Hole),
}

/// `code as kebab-case`
pub(crate) struct Hole {
    /// `None` where the word is unknown, which was said.
    pub(crate) word: Option<Word>,
    pub(crate) forms: Vec<Form>,
    pub(crate) place: Place,
}

/// `{ … }`
pub(crate) struct Object {
    pub(crate) members: Vec<Member>,
    pub(crate) place: Place,
}

/// A part of an object.
pub(crate) enum Member {
    Field {
        key: LitStr,
        optional: bool,
        value: Value,
    },
    Spread(Hole),
    For(Box<Map>),
    /// `..none`
    Closed(Place),
}

/// `for violation in violations { violation.path: value }`, or `"{code}": value`
pub(crate) struct Map {
    pub(crate) key: Value,
    /// `violation.path?: value`
    pub(crate) optional: bool,
    pub(crate) each: Loop,
}

/// `[ … ]`
pub(crate) struct Array {
    pub(crate) elements: Vec<Element>,
    pub(crate) place: Place,
}

/// A part of an array.
pub(crate) enum Element {
    Item {
        optional: bool,
        value: Value,
    },
    Spread(Hole),
    For {
        each: Loop,
        /// `for violation in violations value?`
        optional: bool,
    },
}

/// `for violation in violations { … }`
pub(crate) struct Loop {
    /// None where it is no loop.
    pub(crate) item: Option<Ident>,
    pub(crate) source: Source,
    pub(crate) value: Value,
    pub(crate) place: Place,
}

/// What a loop runs over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Details,
    /// The violations, or the error itself where there are none.
    Errors,
    Violations,
    /// The details of the item of the loop around it.
    ItemDetails,
    /// One member whose name has holes.
    Once,
}

/// The JSON type that a value begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Boolean,
    Null,
    Object,
    Array,
    /// Known only at run time.
    Any,
}

/// The tokens that a message underlines: from the first to the last.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Place {
    pub(crate) fn new(first: Span, last: Span) -> Self {
        Self { first, last }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::new(span, span)
    }
}

impl ToTokens for Place {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(quote_spanned!(self.first=> _));
        tokens.extend(quote_spanned!(self.last=> _));
    }
}

impl Value {
    pub(crate) fn place(&self) -> Place {
        match self {
            Self::Constant(constant) => constant.place,
            Self::Text(text) => text.place,
            Self::Hole(hole) => hole.place,
            Self::Object(object) => object.place,
            Self::Array(array) => array.place,
            Self::Or(alternatives) => alternatives.place,
            Self::Match(pick) => pick.place,
            Self::Custom(custom) => custom.place,
            Self::Nothing(place) => *place,
        }
    }

    /// Calls `visit` with this value and all values inside it, from the outside in.
    pub(crate) fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Constant(_) | Self::Text(_) | Self::Hole(_) | Self::Custom(_) | Self::Nothing(_) => {}
            Self::Object(object) => object.members.iter().for_each(|member| match member {
                Member::Field { value, .. } => value.each(visit),
                Member::Spread(_) | Member::Closed(_) => {}
                Member::For(map) => {
                    map.key.each(visit);
                    map.each.value.each(visit);
                }
            }),
            Self::Array(array) => array.elements.iter().for_each(|element| match element {
                Element::Item { value, .. } => value.each(visit),
                Element::Spread(_) => {}
                Element::For { each, .. } => each.value.each(visit),
            }),
            Self::Or(or) => or.values.iter().for_each(|value| value.each(visit)),
            Self::Match(pick) => pick.arms.iter().for_each(|arm| arm.value.each(visit)),
        }
    }
}

impl Text {
    /// The text itself, where it has no hole.
    pub(crate) fn constant(&self) -> Option<&str> {
        match &self.pieces[..] {
            [] => Some(""),
            [Piece::Constant(text)] => Some(text),
            _ => None,
        }
    }

    pub(crate) fn constants(&self) -> impl Iterator<Item = &String> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Constant(text) => Some(text),
            Piece::Hole(_) => None,
        })
    }

    /// Whether something constant stands between or around its holes.
    pub(crate) fn is_told(&self) -> bool {
        self.constants().next().is_some()
    }

    pub(crate) fn holes(&self) -> impl Iterator<Item = &Hole> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Constant(_) => None,
            Piece::Hole(hole) => Some(hole),
        })
    }
}
