//! What generated code names. Not part of the public interface.

pub use core::option::Option::Some;

pub use error_derive::{catalog, dialect};

pub use crate::catalog::{
    Contract, Drift, FileAt, Index, Walk, bound, capacity, errors_json, holds, report, row,
};
pub use crate::dialect::{
    Case, Docs, Element, Form, Grammar, HeaderRule, Hole, ItemWord, Key, Member, Node, Piece, Source, Spec,
    StatusRule, Word,
};
pub use crate::entry::{DetailFacts, DetailFrom, Facts};
pub use crate::list::List;
pub use crate::text::{ConstText, utf8};
pub use crate::violation::Location;
