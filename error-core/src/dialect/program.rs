//! The form into which a template and an entry are compiled: literal runs with instructions between them.

mod build;
mod part;
mod read;

use super::{Case, Form};
pub(crate) use build::{Builder, four};
pub(crate) use read::{Block, Choice, Instruction, Op, Program, Slot};

/// Instructions. Each is one byte, followed by the length of what it is about in four bytes, and by that.
///
/// Those that fill the most common holes begin with the constants before the hole, which saves an instruction.
pub(crate) mod op {
    /// A run: bytes that are written as they are.
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
    /// A run in as many bytes as a short one can have, how many it has in four, and the index of a detail in four.
    /// As all of them have the same length, they are read at once.
    pub(crate) const DETAIL: u8 = 6;
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
    /// Added to what begins with a run: before it a comma, unless a bracket was opened just before.
    pub(crate) const COMMA: u8 = 0x40;
    /// A run, and a text inside a JSON string, which begins in the run. Added to a rule and to the number of what
    /// fills it.
    pub(crate) const TEXT: u8 = 0x80;
    /// The rule: the string goes on. The text is there for sure.
    pub(crate) const GOES_ON: u8 = 0;
    /// The string ends. The text is there for sure.
    pub(crate) const ENDS: u8 = 0x10;
    /// The string ends. It is empty without the text.
    pub(crate) const OR_EMPTY: u8 = 0x20;
    /// The string ends. Without the text, or where it is empty, nothing is written, not even the run.
    pub(crate) const OR_NOTHING: u8 = 0x30;
    /// The bits of the rule.
    pub(crate) const RULE: u8 = 0x30;
    /// The bits of what fills it.
    pub(crate) const FILL: u8 = 0xF;
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
    /// It has one hole, and nothing else that may be left out.
    pub(crate) const ONE_HOLE: u8 = 16;
}

/// What fills a hole at run time. First those that are texts, whatever the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Fill {
    ItemMessage,
    ItemPath,
    ItemCode,
    ItemTitle,
    ItemLocation,
    ItemCategory,
    ItemRemediation,
    ItemDocumentationUrl,
    Message,
    /// Nothing: `null` and a fault. The argument says what was to be there.
    Lack,
    Retry,
    /// The argument is the index of the detail, in four bytes.
    Detail,
    /// The argument is the value, as JSON.
    Json,
    Timestamp,
    /// The argument is the name.
    Context,
    /// The argument is the name of the location.
    ItemPathIn,
    ItemSegments,
    ItemNumber,
    ItemStatus,
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
    Fill::ItemMessage,
    Fill::ItemPath,
    Fill::ItemCode,
    Fill::ItemTitle,
    Fill::ItemLocation,
    Fill::ItemCategory,
    Fill::ItemRemediation,
    Fill::ItemDocumentationUrl,
    Fill::Message,
    Fill::Lack,
    Fill::Retry,
    Fill::Detail,
    Fill::Json,
    Fill::Timestamp,
    Fill::Context,
    Fill::ItemPathIn,
    Fill::ItemSegments,
    Fill::ItemNumber,
    Fill::ItemStatus,
    Fill::ItemDetails,
    Fill::ItemDetail,
    Fill::ItemMembers,
    Fill::Custom,
    Fill::ItemName,
    Fill::ItemValue,
];

impl Fill {
    pub(crate) const fn is_text(self) -> bool {
        self as u8 <= Self::Message as u8
    }
}

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
        assert!(Fill::Message as u8 <= op::FILL);
        assert!(MODES.iter().enumerate().all(|(at, mode)| *mode as usize == at));
        assert!(
            FORMS
                .iter()
                .enumerate()
                .all(|(at, form)| form_number(&[*form], 0) as usize == at + 1)
        );
    }
}
