//! What is wrong with one field of a request.

use core::fmt;

use crate::Kind;

/// What is wrong with one field of a request, as far as the parser says, in our words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// It must be there.
    Missing,
    /// No field has this name.
    Unknown,
    /// It is there twice.
    Duplicate,
    /// It must be of this type; [`Kind::Any`] where the parser does not say which.
    Type(Kind),
    /// It is of the right type, and not one of the values that are allowed.
    Value,
}

impl Problem {
    /// Its name, for [`Violation::with_code`](crate::Violation::with_code): `missing`, `unknown`,
    /// `duplicate`, `type` or `value`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Duplicate => "duplicate",
            Self::Type(_) => "type",
            Self::Value => "value",
        }
    }

    /// What to tell the caller, to be read after the name of the field.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Missing => "is missing",
            Self::Unknown => "is not known",
            Self::Duplicate => "is given twice",
            Self::Type(Kind::String) => "must be text",
            Self::Type(Kind::Integer) => "must be a whole number",
            Self::Type(Kind::Number) => "must be a number",
            Self::Type(Kind::Boolean) => "must be true or false",
            Self::Type(Kind::Array) => "must be a list",
            Self::Type(Kind::Object) => "must be an object",
            Self::Type(Kind::Any) => "has the wrong type",
            Self::Value => "has a value that is not allowed",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

/// Reads the text of a serde error: the problem, and the field that it names beside the path.
///
/// serde has no other way to tell them apart. Only the form of the text is read; of its words, none is kept
/// but the name of a field. A text in any other form is a value that is not allowed.
#[cfg(feature = "axum")]
pub(crate) fn read(text: &str) -> (Problem, Option<&str>) {
    if let Some(rest) = text.strip_prefix("missing field `") {
        (Problem::Missing, name(rest))
    } else if let Some(rest) = text.strip_prefix("unknown field `") {
        (Problem::Unknown, name(rest))
    } else if let Some(rest) = text.strip_prefix("duplicate field `") {
        (Problem::Duplicate, name(rest))
    } else if text.starts_with("invalid type: ") {
        (Problem::Type(expected(text)), None)
    } else {
        (unparsable(text), None)
    }
}

/// What stands before the closing backtick; a backtick in the name itself is followed by something else.
#[cfg(feature = "axum")]
fn name(rest: &str) -> Option<&str> {
    let end = rest.find("`, ").or_else(|| rest.find('`'))?;
    Some(&rest[..end])
}

/// The type after the last `expected`: what precedes it may quote the value that the caller sent.
#[cfg(feature = "axum")]
fn expected(text: &str) -> Kind {
    let Some((_, expected)) = text.rsplit_once(", expected ") else {
        return Kind::Any;
    };
    kind(
        expected
            .split_once(" at line ")
            .map_or(expected, |(expected, _)| expected),
    )
}

/// The JSON type that serde means by these words, or the Rust type of a number.
#[cfg(feature = "axum")]
pub(crate) fn kind(expected: &str) -> Kind {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => Kind::Integer,
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => Kind::Integer,
        "f32" | "f64" => Kind::Number,
        "bool" | "a boolean" => Kind::Boolean,
        "a string" | "a borrowed string" | "String" | "str" | "char" | "a character" => Kind::String,
        "a map" => Kind::Object,
        "a sequence" => Kind::Array,
        other if other.starts_with("struct ") => Kind::Object,
        other if other.starts_with("a tuple") || other.starts_with("an array ") => Kind::Array,
        _ => Kind::Any,
    }
}

/// What `FromStr` says of a text in a query or path that is no number or boolean.
#[cfg(feature = "axum")]
fn unparsable(text: &str) -> Problem {
    match text {
        "invalid digit found in string" | "cannot parse integer from empty string" => {
            Problem::Type(Kind::Integer)
        }
        "invalid float literal" | "cannot parse float from empty string" => Problem::Type(Kind::Number),
        "provided string was not `true` or `false`" => Problem::Type(Kind::Boolean),
        _ => Problem::Value,
    }
}

#[cfg(all(test, feature = "axum"))]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_named_only_where_serde_names_it() {
        assert_eq!(
            read("missing field `sku` at line 1 column 2"),
            (Problem::Missing, Some("sku"))
        );
        assert_eq!(read("duplicate field `sku`"), (Problem::Duplicate, Some("sku")));
        assert_eq!(
            read("unknown field `a`b`, expected `sku`"),
            (Problem::Unknown, Some("a`b"))
        );
        assert_eq!(
            read("invalid value: integer `300`, expected u8"),
            (Problem::Value, None)
        );
    }

    #[test]
    fn the_expected_type_is_never_read_from_what_the_caller_sent() {
        let text = r#"invalid type: string ", expected a map", expected u32 at line 1 column 9"#;
        assert_eq!(read(text), (Problem::Type(Kind::Integer), None));
        assert_eq!(
            read("invalid type: null, expected my secret"),
            (Problem::Type(Kind::Any), None)
        );
        assert_eq!(read("invalid type: null"), (Problem::Type(Kind::Any), None));
    }

    #[test]
    fn numbers_in_a_url_are_known_by_what_the_standard_library_says() {
        let of = |text: &str| text.parse::<u32>().unwrap_err().to_string();
        assert_eq!(read(&of("x")).0, Problem::Type(Kind::Integer));
        assert_eq!(read(&of("")).0, Problem::Type(Kind::Integer));
        assert_eq!(read(&of("99999999999")).0, Problem::Value);
        assert_eq!(
            read(&"x".parse::<f64>().unwrap_err().to_string()).0,
            Problem::Type(Kind::Number)
        );
        assert_eq!(
            read(&"x".parse::<bool>().unwrap_err().to_string()).0,
            Problem::Type(Kind::Boolean)
        );
    }
}
