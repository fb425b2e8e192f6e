//! The form into which a template and an entry are compiled: literal runs with instructions between them.

mod build;
mod read;

use super::{Case, Form};
pub(crate) use build::{Builder, four};
pub(crate) use read::{Block, Choice, Op, Program, Slot};

/// Instructions. Each is one byte, followed by the length of what it is about in four bytes, and by that.
pub(crate) mod op {
    /// Bytes that are written as they are.
    pub(crate) const LITERAL: u8 = 0;
    /// A mode, a fill, two forms, and an argument.
    pub(crate) const HOLE: u8 = 1;
    /// A block, left out where it has nothing to say.
    pub(crate) const OPTIONAL: u8 = 2;
    /// Blocks: the first that has something to say is written, else the last.
    pub(crate) const CHOICE: u8 = 3;
    /// A block, written for each violation.
    pub(crate) const VIOLATIONS: u8 = 4;
    /// A block, written for each violation, or once where there is none.
    pub(crate) const ERRORS: u8 = 5;
    /// A comma, unless a bracket was opened just before.
    pub(crate) const COMMA: u8 = 6;
    /// A hole, and a block that is left out where the hole has no value or `null`.
    pub(crate) const UNLESS_NULL: u8 = 7;
    /// A block: flags, and instructions.
    pub(crate) const BLOCK: u8 = 8;
    /// Members whose names are holes: the literal names beside them, and loops over blocks of two blocks, a name
    /// and a value.
    pub(crate) const MAP: u8 = 9;
    /// A block of elements: the list that items with the same name share.
    pub(crate) const SHARED: u8 = 10;
    /// A block, written for each detail of the violation.
    pub(crate) const ITEM_DETAILS: u8 = 11;
}

/// What is known of a block when it is compiled.
pub(crate) mod flag {
    /// One of its holes has something for sure.
    pub(crate) const SOME: u8 = 1;
    /// It has no holes.
    pub(crate) const CONSTANT: u8 = 2;
    /// Of an item of a loop: it is left out where it has nothing to say.
    pub(crate) const PERHAPS: u8 = 4;
    /// Of a name and a value: no loop, so that what is around them needs both.
    pub(crate) const ONCE: u8 = 8;
}

/// What fills a hole at run time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Fill {
    /// Nothing: `null` and a fault. The argument says what was to be there.
    Lack,
    Message,
    Retry,
    /// The argument is the index of the detail, in four bytes.
    Detail,
    /// The argument is the value, as JSON.
    Json,
    Timestamp,
    /// The argument is the name.
    Context,
    ItemPath,
    /// The argument is the name of the location.
    ItemPathIn,
    ItemSegments,
    ItemLocation,
    ItemCode,
    ItemNumber,
    ItemMessage,
    ItemTitle,
    ItemStatus,
    ItemCategory,
    ItemRemediation,
    ItemDocumentationUrl,
    ItemDetails,
    /// The argument is the name.
    ItemDetail,
    /// The members of `ItemDetails`, without the braces.
    ItemMembers,
    /// The argument is the name of the part.
    Custom,
    /// Of a detail of a violation.
    ItemName,
    ItemValue,
}

const FILLS: [Fill; 25] = [
    Fill::Lack,
    Fill::Message,
    Fill::Retry,
    Fill::Detail,
    Fill::Json,
    Fill::Timestamp,
    Fill::Context,
    Fill::ItemPath,
    Fill::ItemPathIn,
    Fill::ItemSegments,
    Fill::ItemLocation,
    Fill::ItemCode,
    Fill::ItemNumber,
    Fill::ItemMessage,
    Fill::ItemTitle,
    Fill::ItemStatus,
    Fill::ItemCategory,
    Fill::ItemRemediation,
    Fill::ItemDocumentationUrl,
    Fill::ItemDetails,
    Fill::ItemDetail,
    Fill::ItemMembers,
    Fill::Custom,
    Fill::ItemName,
    Fill::ItemValue,
];

/// Where a hole stands, and hence how what fills it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Mode {
    /// A JSON value.
    Value,
    /// Inside a JSON string.
    Inside,
    /// In a URL: percent-encoded.
    Url,
    /// In a header.
    Header,
    /// In a header, inside a quoted string (RFC 9110, section 5.6.4).
    Quoted,
}

const MODES: [Mode; 5] = [Mode::Value, Mode::Inside, Mode::Url, Mode::Header, Mode::Quoted];

const FORMS: [Form; 20] = [
    Form::Text,
    Form::Phrase,
    Form::Number,
    Form::Fraction,
    Form::Millis,
    Form::Seconds,
    Form::Duration,
    Form::Brackets,
    Form::Pointer,
    Form::Fragment,
    Form::Nested,
    Form::Last,
    Form::Case(Case::Kebab),
    Form::Case(Case::Snake),
    Form::Case(Case::Camel),
    Form::Case(Case::Pascal),
    Form::Case(Case::ScreamingSnake),
    Form::Case(Case::Lower),
    Form::Case(Case::Upper),
    Form::Case(Case::ScreamingKebab),
];

#[cfg(test)]
mod tests {
    use super::build::form_number;
    use super::*;

    #[test]
    fn every_fill_mode_and_form_has_its_number() {
        assert!(FILLS.iter().enumerate().all(|(at, fill)| *fill as usize == at));
        assert!(MODES.iter().enumerate().all(|(at, mode)| *mode as usize == at));
        assert!(
            FORMS
                .iter()
                .enumerate()
                .all(|(at, form)| form_number(&[*form], 0) as usize == at + 1)
        );
    }
}
