//! Holes: what fills them, and how it is written.

/// A place that the occurrence fills.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Hole {
    pub word: Word,
    /// `as phrase as snake_case`, in order.
    pub forms: &'static [Form],
}

/// What fills a hole.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Word {
    Code,
    /// `code[1]`
    Segment(u8),
    Number,
    Status,
    Grpc,
    Message,
    Title,
    Remediation,
    Category,
    Recovery,
    DocumentationUrl,
    RetryAfter,
    Details,
    /// `details.limit`
    Detail(&'static str),
    Timestamp,
    RequestId,
    RequestPath,
    TraceId,
    Host,
    Instance,
    Language,
    /// `context.call`
    Context(&'static str),
    /// A word of the loop's item.
    Item(ItemWord),
}

/// What an item of a loop says.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ItemWord {
    Path,
    /// `violation.path in body`
    PathIn(crate::Location),
    Location,
    Code,
    Number,
    Message,
    Title,
    Status,
    Category,
    Remediation,
    DocumentationUrl,
    Details,
    Detail(&'static str),
    /// Of a loop over details.
    Name,
    /// Of a loop over details.
    Value,
}

/// How a word is written in a hole.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    Phrase,
    Number,
    Fraction,
    Millis,
    Seconds,
    Duration,
    Brackets,
    Pointer,
    Fragment,
    /// Steps of a tree: the name of a map only.
    Nested,
    /// The last name of a path.
    Last,
    Case(Case),
}

/// How a word is written.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Kebab,
    Snake,
    Camel,
    Pascal,
    ScreamingSnake,
    Lower,
    Upper,
    ScreamingKebab,
}
