//! The JSON type of a detail, as far as its Rust type tells.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Path, PathArguments, Type, TypePath};

/// As in `error_core::Kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Any,
    Array,
    Boolean,
    Integer,
    Number,
    Object,
    String,
}

/// A kind, and whether `null` may stand in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) kind: Kind,
    pub(crate) nullable: bool,
}

/// What `Serialize` makes of a type, by its name: an alias or a type of the user's is `Any`.
pub(crate) fn of(ty: &Type) -> Shape {
    let plain = |kind| Shape {
        kind,
        nullable: false,
    };
    match ty {
        Type::Array(_) | Type::Slice(_) | Type::Tuple(_) => plain(Kind::Array),
        Type::Group(group) => of(&group.elem),
        Type::Paren(paren) => of(&paren.elem),
        Type::Path(path) => path.path.segments.last().map_or(plain(Kind::Any), |last| {
            let inner = || first_argument(&last.arguments).map_or(plain(Kind::Any), of);
            match last.ident.to_string().as_str() {
                "Option" => Shape {
                    nullable: true,
                    ..inner()
                },
                "Arc" | "Box" | "Cow" | "Rc" => inner(),
                "String" | "str" | "char" | "PathBuf" | "Path" | "IpAddr" | "Ipv4Addr" | "Ipv6Addr"
                | "SocketAddr" | "Uuid" => plain(Kind::String),
                "bool" => plain(Kind::Boolean),
                "f32" | "f64" => plain(Kind::Number),
                "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128"
                | "usize" => plain(Kind::Integer),
                "BTreeSet" | "HashSet" | "Methods" | "Vec" | "VecDeque" => plain(Kind::Array),
                "BTreeMap" | "HashMap" | "Map" => plain(Kind::Object),
                _ => plain(Kind::Any),
            }
        }),
        Type::Reference(reference) => of(&reference.elem),
        _ => plain(Kind::Any),
    }
}

/// Whether it is a text, a number or a boolean, or points to one, by its name. What another derive writes of it is
/// what its `Display` writes: no other type may stand here, for some write paths as texts.
pub(crate) fn is_scalar(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_scalar(&group.elem),
        Type::Paren(paren) => is_scalar(&paren.elem),
        Type::Reference(reference) => is_scalar(&reference.elem),
        Type::Path(path) => {
            path.path
                .segments
                .last()
                .is_some_and(|last| match last.ident.to_string().as_str() {
                    "Arc" | "Box" | "Cow" | "Rc" => first_argument(&last.arguments).is_some_and(is_scalar),
                    "String" | "str" | "char" => true,
                    _ => matches!(of(ty).kind, Kind::Boolean | Kind::Integer | Kind::Number),
                })
        }
        _ => false,
    }
}

/// Whether it has a `len()` that is a number, by its name: of another type, a mistake would be told twice.
pub(crate) fn has_length(ty: &Type) -> bool {
    match ty {
        Type::Array(_) | Type::Slice(_) => true,
        Type::Group(group) => has_length(&group.elem),
        Type::Paren(paren) => has_length(&paren.elem),
        Type::Reference(reference) => has_length(&reference.elem),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            matches!(
                last.ident.to_string().as_str(),
                "BTreeMap" | "BTreeSet" | "HashMap" | "HashSet" | "String" | "Vec" | "VecDeque" | "str"
            )
        }),
        _ => false,
    }
}

/// Of a value of the request's context: what the context itself knows is text, the rest is the service's.
pub(crate) fn of_context(name: &str) -> Shape {
    let kind = match name {
        "request_id" | "request_path" | "trace_id" | "host" | "instance" | "language" => Kind::String,
        _ => Kind::Any,
    };
    Shape { kind, nullable: true }
}

/// The type in `Option<…>`.
pub(crate) fn in_option(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
            first_argument(&last.arguments)
        }
        _ => None,
    }
}

pub(crate) fn first_argument(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

impl Kind {
    /// Its name in `error_core::Kind`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Any => "Any",
            Self::Array => "Array",
            Self::Boolean => "Boolean",
            Self::Integer => "Integer",
            Self::Number => "Number",
            Self::Object => "Object",
            Self::String => "String",
        }
    }
}

/// Whether a type, or one that it is made of, has such a name.
pub(crate) fn names(ty: &Type, is_it: &dyn Fn(&str) -> bool) -> bool {
    fn any(tokens: TokenStream, is_it: &dyn Fn(&str) -> bool) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => is_it(&ident.to_string()),
            TokenTree::Group(group) => any(group.stream(), is_it),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    match plain_path(ty) {
        Some(path) => path
            .segments
            .iter()
            .any(|segment| is_it(&segment.ident.to_string())),
        None => any(ty.to_token_stream(), is_it),
    }
}

/// Whether it says `dyn …Error`, whatever `Error` was renamed to.
pub(crate) fn is_dyn_error(ty: &Type) -> bool {
    if plain_path(ty).is_some() {
        return false;
    }
    let text = ty.to_token_stream().to_string();
    text.split("dyn ").skip(1).any(|behind| {
        let path = behind.split(['+', '<', '>', '(', ')', ',']).next();
        path.is_some_and(|path| path.trim().ends_with("Error"))
    })
}

/// A type that is a path without arguments, as most are.
fn plain_path(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(TypePath {
            qself: None, path, ..
        }) if path.segments.iter().all(|segment| segment.arguments.is_none()) => Some(path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Shape, is_dyn_error, names, of};

    fn shape(ty: &str) -> Option<Shape> {
        syn::parse_str(ty).ok().map(|ty| of(&ty))
    }

    #[test]
    fn types_have_their_json_types() {
        for (ty, kind, nullable) in [
            ("String", Kind::String, false),
            ("&'static str", Kind::String, false),
            ("Option<Box<str>>", Kind::String, true),
            ("std::borrow::Cow<'a, str>", Kind::String, false),
            ("u32", Kind::Integer, false),
            ("f64", Kind::Number, false),
            ("bool", Kind::Boolean, false),
            ("Vec<Option<u8>>", Kind::Array, false),
            ("error_core::Methods", Kind::Array, false),
            ("HashMap<String, u8>", Kind::Object, false),
            ("Status", Kind::Any, false),
        ] {
            assert_eq!(shape(ty), Some(Shape { kind, nullable }), "{ty}");
        }
    }

    #[test]
    fn an_error_is_seen_wherever_it_is() {
        let seen = |ty| syn::parse_str(ty).is_ok_and(|ty| names(&ty, &|name| name == "Error"));
        assert!(seen("Box<dyn std::error::Error + Send + Sync>"));
        assert!(seen("Option<(u8, io::Error)>"));
        assert!(!seen("Box<dyn Display>"));
        let seen = |ty| syn::parse_str(ty).is_ok_and(|ty| is_dyn_error(&ty));
        assert!(seen("Option<Box<dyn StdError + Send>>"));
        assert!(!seen("Box<dyn Fn(ParseError) + Send>"));
    }
}
