//! `custom(Type)`: the part of a body that a dialect leaves to a type.

mod outgoing;
mod reading;

use core::marker::PhantomData;

use serde_core::{Serialize, Serializer};

pub use outgoing::Outgoing;
pub use reading::Reading;

use super::{Element, Member, Node, Spec};
use crate::Detail;

/// Writes one part of a body, where the language of [`dialect!`](crate::dialect!) cannot say it.
///
/// ```
/// use error_core::{ApiError, Context, Custom, Outgoing, Reading, dialect, render};
/// # use serde_core as serde;
/// use serde::{Serialize, Serializer};
///
/// /// The letters of the code: `"a-b-c"`.
/// struct Letters;
///
/// impl Custom for Letters {
///     fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
///         let letters: Vec<String> = error.entry().code().chars().map(String::from).collect();
///         letters.join("-").serialize(serializer)
///     }
///
///     fn read(json: &[u8], reading: &mut Reading) {
///         if let Ok(letters) = serde_json::from_slice::<String>(json) {
///             reading.code(letters.replace('-', ""));
///         }
///     }
/// }
///
/// dialect! { pub Spelled { body: { "code": custom(Letters), "text": message } } }
///
/// #[derive(Debug, ApiError)]
/// #[api_error(code = "lost", status = 404, message = "Lost")]
/// struct Lost;
///
/// assert_eq!(render::<Spelled>(&Lost, &Context::new()), r#"{"code":"l-o-s-t","text":"Lost"}"#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not write a part of a body",
    note = "what stands in `custom(…)` of a `dialect!` implements `error_core::Custom`"
)]
pub trait Custom {
    /// The part as JSON Schema.
    const SCHEMA: &'static str = "true";

    /// Writes the part: from what leaves the process, never from the error itself.
    ///
    /// What is `null`, `""`, `[]` or `{}` is nothing to a `?` or `or` around it.
    ///
    /// # Errors
    ///
    /// Those of the serializer. The part is `null` then, and a [`Fault`](crate::Fault) is reported.
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the part, given as JSON. What the rest of the body says comes before it.
    fn read(json: &[u8], reading: &mut Reading) {
        let _ = (json, reading);
    }
}

/// A [`Custom`] in a template. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct CustomPart {
    /// The module of the dialect, and the path as it is written there: what is called the same is the same.
    pub name: &'static str,
    pub write: fn(&Outgoing<'_>, &mut Vec<u8>) -> Result<(), serde_json::Error>,
    pub read: fn(&[u8], &mut Reading),
    pub schema: &'static str,
}

impl CustomPart {
    /// The part that `T` writes and reads.
    #[must_use]
    pub const fn of<T: Custom>(name: &'static str) -> Self {
        Self {
            name,
            write: write::<T>,
            read: T::read,
            schema: T::SCHEMA,
        }
    }
}

fn write<T: Custom>(error: &Outgoing<'_>, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    Written::<T>(error, PhantomData).write(out)
}

impl Spec {
    /// The part of this name, in this dialect or what it extends.
    pub(crate) fn custom(&self, name: &str) -> Option<&'static CustomPart> {
        let own = self.body.as_ref().and_then(|body| find(body, name));
        own.or_else(|| self.base?.custom(name))
    }
}

fn find(node: &Node, name: &str) -> Option<&'static CustomPart> {
    match node {
        Node::Custom(part) => Some(*part).filter(|part| part.name == name),
        Node::Const(_) | Node::Text(_) | Node::Hole(_) | Node::Nothing => None,
        Node::Or(nodes) => nodes.iter().find_map(|node| find(node, name)),
        Node::Match { arms, .. } => arms.iter().find_map(|arm| find(&arm.value, name)),
        Node::Object(members) => members.iter().find_map(|member| match member {
            Member::Field { value, .. } | Member::For { value, .. } => find(value, name),
            Member::Spread(_) | Member::Closed => None,
        }),
        Node::Array(elements) => elements.iter().find_map(|element| match element {
            Element::Item { value, .. } | Element::For { value, .. } => find(value, name),
            Element::Spread(_) => None,
        }),
    }
}

/// What a [`Custom`] writes, as a value.
struct Written<'a, 'b, T>(&'a Outgoing<'b>, PhantomData<T>);

impl<T: Custom> Serialize for Written<'_, '_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(self.0, serializer)
    }
}
