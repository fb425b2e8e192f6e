//! What is known of a detail at compile time.

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
