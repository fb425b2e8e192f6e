//! What a dialect takes out of its base.

use proc_macro2::Span;

use super::{Member, Value};

/// A member, or an open part, that is `none`.
pub(crate) struct Taken {
    /// The names that lead to it, or to the object whose open part it is.
    pub(crate) way: Vec<String>,
    pub(crate) open: bool,
    pub(crate) place: Span,
}

/// What is taken out of the objects that are laid over those of the base.
pub(crate) fn taken(body: &Value) -> Vec<Taken> {
    let mut all = Vec::new();
    add(body, &mut Vec::new(), &mut all);
    all
}

fn add(value: &Value, way: &mut Vec<String>, all: &mut Vec<Taken>) {
    let Value::Object(object) = value else { return };
    for member in &object.members {
        match member {
            Member::Field { key, value, .. } => {
                way.push(key.value());
                if let Value::Nothing(_) = value {
                    all.push(Taken {
                        way: way.clone(),
                        open: false,
                        place: key.span(),
                    });
                }
                add(value, way, all);
                way.pop();
            }
            Member::Closed(place) => all.push(Taken {
                way: way.clone(),
                open: true,
                place: place.last,
            }),
            Member::Spread(_) | Member::For(_) => {}
        }
    }
}
