//! The static facts of one error.

mod build;
mod names;

use http::StatusCode;

#[doc(hidden)]
pub use build::Table;
#[doc(hidden)]
pub use names::Names;

/// Everything about one error that is known at compile time: one variant of an enum, or one struct.
///
/// Entries are made by `#[derive(ApiError)]` and listed in a [`Catalog`](crate::Catalog).
#[derive(Clone, Copy)]
pub struct Entry {
    pub(crate) facts: Facts,
}

/// The facts as the derive writes them. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
// Each is a key of the attribute that is there or not.
#[allow(clippy::struct_excessive_bools)]
pub struct Facts {
    /// Position in the list of the type.
    pub index: u32,
    /// The variant, `StoreError::AppNotFound`, or the name of a struct; the title; the code in kebab-case.
    pub names: Names,
    pub file: &'static str,
    pub line: u32,
    pub code: &'static str,
    /// Two hashes of the code, each of 64 bits: no two codes of a catalog have the same.
    pub key: u128,
    /// The cases that the whole code is written in, one bit each by the number of its `Case`, as the macro saw them:
    /// the checks of a dialect look at the code itself only where the bit is missing.
    pub cases: u8,
    /// 0 for `status = none`.
    pub status: u16,
    pub description: Option<&'static str>,
    /// The message itself, or where `formatted` its template.
    pub message: &'static str,
    /// The message is written by `ApiError::message` at run time.
    pub formatted: bool,
    /// Names in the message's placeholders, as on the wire.
    pub placeholders: &'static [&'static str],
    pub remediation: Option<&'static str>,
    /// The complete documentation URL, from `docs` or `docs_base`.
    pub docs: Option<&'static str>,
    pub category: Option<&'static str>,
    pub recovery: Option<Recovery>,
    pub attempts: Option<u32>,
    /// Constant seconds.
    pub retry_after: Option<u32>,
    /// A field gives the time at run time.
    pub retry_field: bool,
    /// The detail which that field is too, where a client reads the error back.
    pub retry_detail: Option<&'static str>,
    pub details: &'static [DetailFacts],
    /// A field gives violations at run time.
    pub violations: bool,
    /// Constant response headers.
    pub headers: &'static [(&'static str, &'static str)],
    /// Names of response headers that fields give.
    pub field_headers: &'static [&'static str],
    /// `WWW-Authenticate` of a 401, where the type says so.
    pub challenge: Option<&'static str>,
    pub internal: bool,
    pub fallback: bool,
    pub shared: bool,
    pub deprecated: Option<&'static str>,
    pub number: Option<i64>,
    pub grpc: Option<&'static str>,
    /// Some text of this entry needs escaping in JSON (decided by the macro, so that packing need not look).
    pub escapes: bool,
}

/// One detail of an entry. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct DetailFacts {
    /// Name on the wire.
    pub name: &'static str,
    pub kind: Kind,
    pub nullable: bool,
    pub from: DetailFrom,
}

/// Where the value of a detail comes from. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum DetailFrom {
    /// A field; the number is what `ApiError::details` calls it by. With `skip_none`, `null` is left out.
    Field { index: u32, skip_none: bool },
    /// `detail(sub = 460)`: the constant, as JSON.
    Constant(&'static str),
    /// `context(request_id)`: a value of the request's context.
    Context,
}

/// The JSON type of a detail, as far as its Rust type tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// A map.
    Object,
    /// Anything.
    Any,
}

/// What can be done about an error, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recovery {
    /// Transient: the same request may succeed later.
    Retry,
    /// The caller can correct the request.
    Correct,
    /// A human must act.
    Escalate,
}

impl Kind {
    /// The name of the type in errors.json: `integer`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
            Self::Any => "any",
        }
    }
}

impl Recovery {
    /// The word in errors.json and in attributes: `retry`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::Correct => "correct",
            Self::Escalate => "escalate",
        }
    }
}

impl Facts {
    /// What an entry says that says nothing.
    pub const NEW: Self = Self {
        index: 0,
        names: Names::NONE,
        file: "",
        line: 0,
        code: "",
        key: 0,
        cases: 0,
        status: 0,
        description: None,
        message: "",
        formatted: false,
        placeholders: &[],
        remediation: None,
        docs: None,
        category: None,
        recovery: None,
        attempts: None,
        retry_after: None,
        retry_field: false,
        retry_detail: None,
        details: &[],
        violations: false,
        headers: &[],
        field_headers: &[],
        challenge: None,
        internal: false,
        fallback: false,
        shared: false,
        deprecated: None,
        number: None,
        grpc: None,
        escapes: false,
    };
}

impl Facts {
    /// The name of the detail that `ApiError::details` calls by this number.
    pub(crate) fn field_detail(&self, number: u32) -> Option<&'static str> {
        let is_it =
            |detail: &&DetailFacts| matches!(detail.from, DetailFrom::Field { index, .. } if index == number);
        self.details.iter().find(is_it).map(|detail| detail.name)
    }
}

impl Entry {
    /// Called by the derive only.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(facts: Facts) -> Self {
        Self { facts }
    }

    /// Read by the parts of this crate and by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The stable, machine-readable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.facts.code
    }

    /// The HTTP status (RFC 9110, section 15); `None` for an error that never travels over HTTP.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.facts.status).ok()
    }

    /// Short text that does not vary from occurrence to occurrence.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.facts.names.title()
    }

    /// What the error means: the doc comment of its variant.
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        self.facts.description
    }

    /// The message, with its placeholders where it has any.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.facts.message
    }

    /// What the caller can do about it.
    #[must_use]
    pub const fn remediation(&self) -> Option<&'static str> {
        self.facts.remediation
    }

    /// Its group, as a heading of the page that documents the errors.
    #[must_use]
    pub const fn category(&self) -> Option<&'static str> {
        self.facts.category
    }

    /// The documentation URL that the type or variant names. A dialect may have another for it.
    #[must_use]
    pub const fn docs(&self) -> Option<&'static str> {
        self.facts.docs
    }

    /// The code in kebab-case: the name of its place on the page that documents the errors.
    #[must_use]
    pub const fn anchor(&self) -> &'static str {
        self.facts.names.anchor()
    }

    /// What can be done about it, and by whom.
    #[must_use]
    pub const fn recovery(&self) -> Option<Recovery> {
        self.facts.recovery
    }

    /// Whether no client ever sees this error: another one is sent in its place.
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        self.facts.internal
    }

    /// Why the error is deprecated, where it is.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.facts.deprecated
    }

    /// `Enum::Variant`, or the name of the struct.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        self.facts.names.variant()
    }
}

impl core::fmt::Debug for Entry {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Entry")
            .field("code", &self.facts.code)
            .field("status", &self.facts.status)
            .field("variant", &self.variant())
            .finish_non_exhaustive()
    }
}
