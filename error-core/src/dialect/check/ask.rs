//! What each word asks of an entry.

use crate::dialect::{ItemWord, Source, Word};

/// What a word asks of the entry.
#[derive(Clone, Copy)]
pub(super) enum Ask {
    /// It is always there.
    Nothing,
    /// One of the bits in [`fact`].
    Fact(u16),
    Detail(&'static str),
    Segment(u8),
    /// Nobody promises it.
    Nobody,
}

/// The facts of an entry that a word can ask for.
pub(super) mod fact {
    pub(in crate::dialect::check) const NUMBER: u16 = 1;
    pub(in crate::dialect::check) const TITLE: u16 = 1 << 1;
    pub(in crate::dialect::check) const REMEDIATION: u16 = 1 << 2;
    pub(in crate::dialect::check) const CATEGORY: u16 = 1 << 3;
    pub(in crate::dialect::check) const RECOVERY: u16 = 1 << 4;
    pub(in crate::dialect::check) const DOCS: u16 = 1 << 5;
    pub(in crate::dialect::check) const RETRY: u16 = 1 << 6;
    pub(in crate::dialect::check) const STATUS: u16 = 1 << 7;
}

/// What a word asks, in a loop or outside of any.
#[inline]
pub(super) const fn ask(word: Word, source: Option<Source>) -> Ask {
    match word {
        Word::Code | Word::Message | Word::Details | Word::Timestamp | Word::Segment(0) => Ask::Nothing,
        Word::Segment(index) => Ask::Segment(index),
        Word::Number => Ask::Fact(fact::NUMBER),
        Word::Status | Word::Grpc => Ask::Fact(fact::STATUS),
        Word::Title => Ask::Fact(fact::TITLE),
        Word::Remediation => Ask::Fact(fact::REMEDIATION),
        Word::Category => Ask::Fact(fact::CATEGORY),
        Word::Recovery => Ask::Fact(fact::RECOVERY),
        Word::DocumentationUrl => Ask::Fact(fact::DOCS),
        Word::RetryAfter => Ask::Fact(fact::RETRY),
        Word::Detail(name) => Ask::Detail(name),
        Word::RequestId
        | Word::RequestPath
        | Word::TraceId
        | Word::Host
        | Word::Instance
        | Word::Language
        | Word::Context(_) => Ask::Nobody,
        Word::Item(word) => match (word, source) {
            (
                ItemWord::Message | ItemWord::Location | ItemWord::Details | ItemWord::Name | ItemWord::Value,
                _,
            ) => Ask::Nothing,
            // What an item of `errors` does not say is the error's.
            (ItemWord::Code, Some(Source::Errors)) => Ask::Nothing,
            (ItemWord::Number, Some(Source::Errors)) => Ask::Fact(fact::NUMBER),
            (ItemWord::Title, Some(Source::Errors)) => Ask::Fact(fact::TITLE),
            (ItemWord::Status, Some(Source::Errors)) => Ask::Fact(fact::STATUS),
            (ItemWord::Category, Some(Source::Errors)) => Ask::Fact(fact::CATEGORY),
            (ItemWord::Remediation, Some(Source::Errors)) => Ask::Fact(fact::REMEDIATION),
            (ItemWord::DocumentationUrl, Some(Source::Errors)) => Ask::Fact(fact::DOCS),
            (ItemWord::Detail(name), Some(Source::Errors)) => Ask::Detail(name),
            _ => Ask::Nobody,
        },
    }
}
