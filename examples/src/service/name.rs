//! Names that apps give: to themselves, to tables, columns, functions and files.

use crate::butterbase::ValidationError;

/// Longest name.
const LONGEST: usize = 40;

/// Words that would only read as a mistake in a statement.
const RESERVED: [&str; 16] = [
    "create", "delete", "drop", "from", "group", "id", "insert", "join", "not", "null", "order", "select",
    "table", "union", "update", "where",
];

/// Refuses what is no name for a `kind`.
pub(super) fn check(kind: &'static str, name: &str) -> Result<(), ValidationError> {
    let rule = if name.is_empty() || name.len() > LONGEST {
        "a name has 1 to 40 characters"
    } else if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        "a name begins with a lowercase letter"
    } else if !name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    {
        "a name consists of lowercase letters, digits and underscores"
    } else if RESERVED.contains(&name) {
        "this word is reserved"
    } else {
        return Ok(());
    };
    Err(ValidationError::InvalidName {
        name: name.to_owned(),
        kind,
        rule,
    })
}
