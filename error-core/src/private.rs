//! What generated code names. Not part of the public interface.

pub use core::option::Option::Some;

pub use error_derive::dialect;

pub use crate::dialect::{
    Case, Docs, Element, Form, Grammar, HeaderRule, Hole, ItemWord, Key, Member, Node, Piece, Source, Spec,
    StatusRule, Word,
};
pub use crate::entry::{DetailFacts, DetailFrom, Facts};
pub use crate::list::List;
pub use crate::text::ConstText;
pub use crate::violation::Location;
