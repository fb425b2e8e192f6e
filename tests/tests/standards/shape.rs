//! What a specification says of an object, as far as JSON Schema would.

use serde_json::Value;

/// A member: its name, whether it must be there, and what holds for its value.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) holds: fn(&Value) -> bool,
}

pub(crate) const fn required(name: &'static str, holds: fn(&Value) -> bool) -> Member {
    Member {
        name,
        required: true,
        holds,
    }
}

pub(crate) const fn optional(name: &'static str, holds: fn(&Value) -> bool) -> Member {
    Member {
        name,
        required: false,
        holds,
    }
}

/// Whether the value is an object with these members; with others beside them where it is `open`.
#[track_caller]
pub(crate) fn is_object(value: &Value, members: &[Member], open: bool) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for Member {
        name,
        required,
        holds,
    } in members
    {
        match object.get(*name) {
            Some(member) => assert!(holds(member), "`{name}` of {value}"),
            None => assert!(!required, "no `{name}` in {value}"),
        }
    }
    for name in object.keys().filter(|_| !open) {
        assert!(
            members.iter().any(|member| member.name == name),
            "`{name}` in {value}"
        );
    }
}

pub(crate) fn text(value: &Value) -> bool {
    value.is_string()
}

pub(crate) fn whole(value: &Value) -> bool {
    value.is_i64()
}

pub(crate) fn object(value: &Value) -> bool {
    value.is_object()
}

pub(crate) fn any(_: &Value) -> bool {
    true
}
