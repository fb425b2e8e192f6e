//! What generated code names. Not part of the public interface.

pub use crate::dialect::{
    Case, Docs, Element, Form, Grammar, HeaderRule, ItemWord, Key, Member, Node, Piece, Source, Spec,
    StatusRule, Word,
};
pub use crate::entry::{DetailFacts, DetailFrom, Facts};
pub use crate::list::List;
pub use crate::text::ConstText;
