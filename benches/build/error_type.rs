//! Error types to be compiled: 60 % unit variants, 25 % with two fields, 15 % tuples.

use std::fmt::{self, Write as _};

use crate::flavour::Flavour;

/// One variant.
struct Variant {
    name: String,
    fields: &'static str,
    code: String,
    status: u16,
    /// About 50 characters, as thiserror and we read it.
    message: String,
    /// About 100 characters.
    remediation: String,
}

const AREAS: [&str; 6] = [
    "BILLING",
    "STORAGE",
    "IDENTITY",
    "MESSAGING",
    "SEARCH",
    "REPORTING",
];
const STATUSES: [u16; 6] = [400, 403, 404, 409, 422, 429];

impl Variant {
    fn new(i: usize) -> Self {
        let area = AREAS[i % AREAS.len()];
        let word = area.to_lowercase();
        let (fields, message) = match i % 20 {
            0..12 => ("", format!("The {word} request number {i} was not accepted")),
            12..17 => (
                " { id: String, limit: u32 }",
                format!("The {word} item {i} {{id}} is over its limit of {{limit}}"),
            ),
            _ => (
                "(String)",
                format!("The {word} record number {i} {{0}} does not exist"),
            ),
        };
        Self {
            name: format!("{}{i}", capital(&word)),
            fields,
            code: format!("{area}_REQUEST_{i}_REFUSED"),
            status: STATUSES[i % STATUSES.len()],
            message,
            remediation: format!(
                "Look at the {word} settings of your account, correct what entry {i} says of them, then try again."
            ),
        }
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// An enum of so many variants, with what a flavour puts on it. `edited` is another text of the first message.
pub(crate) fn error_type(flavour: Flavour, variants: usize, edited: bool) -> String {
    let mut variants: Vec<Variant> = (0..variants).map(Variant::new).collect();
    if edited && let Some(first) = variants.first_mut() {
        first.message.push_str(" today");
    }
    let mut out = String::new();
    if write(&mut out, flavour, &variants).is_err() {
        out.clear();
    }
    out
}

fn write(out: &mut String, flavour: Flavour, variants: &[Variant]) -> fmt::Result {
    let derives = match flavour {
        Flavour::Plain => "Debug",
        Flavour::Thiserror | Flavour::Hand => "Debug, thiserror::Error",
        Flavour::Beside => "Debug, thiserror::Error, error_core::ApiError",
        Flavour::Ours | Flavour::Dialect | Flavour::Catalog => "Debug, error_core::ApiError",
    };
    writeln!(out, "#[derive({derives})]")?;
    if flavour == Flavour::Dialect {
        writeln!(out, "#[api_error(dialect = error_core::dialects::Butterbase)]")?;
    }
    writeln!(out, "pub enum Error {{")?;
    for variant in variants {
        attributes(out, flavour, variant)?;
        writeln!(out, "    {}{},", variant.name, variant.fields)?;
    }
    writeln!(out, "}}")?;
    match flavour {
        Flavour::Hand => by_hand(out, variants),
        Flavour::Catalog => writeln!(
            out,
            "error_core::catalog! {{ /// All.\n pub static CATALOG: [Error] = \"errors.json\"; }}"
        ),
        _ => Ok(()),
    }
}

fn attributes(out: &mut String, flavour: Flavour, variant: &Variant) -> fmt::Result {
    let Variant {
        code,
        status,
        message,
        remediation,
        ..
    } = variant;
    if matches!(flavour, Flavour::Thiserror | Flavour::Hand | Flavour::Beside) {
        writeln!(out, "    #[error({message:?})]")?;
    }
    match flavour {
        Flavour::Plain | Flavour::Thiserror | Flavour::Hand => Ok(()),
        Flavour::Beside => writeln!(
            out,
            "    #[api_error(code = {code:?}, status = {status}, remediation = {remediation:?})]"
        ),
        Flavour::Ours | Flavour::Dialect | Flavour::Catalog => writeln!(
            out,
            "    #[api_error(code = {code:?}, status = {status}, message = {message:?}, remediation = {remediation:?})]"
        ),
    }
}

/// What is written by hand beside thiserror.
fn by_hand(out: &mut String, variants: &[Variant]) -> fmt::Result {
    writeln!(out, "impl Error {{")?;
    writeln!(out, "    pub fn code(&self) -> &'static str {{ match self {{")?;
    for variant in variants {
        writeln!(
            out,
            "        Self::{} {{ .. }} => {:?},",
            variant.name, variant.code
        )?;
    }
    writeln!(out, "    }} }}\n    pub fn status(&self) -> u16 {{ match self {{")?;
    for variant in variants {
        writeln!(
            out,
            "        Self::{} {{ .. }} => {},",
            variant.name, variant.status
        )?;
    }
    writeln!(
        out,
        "    }} }}\n    pub fn remediation(&self) -> &'static str {{ match self {{"
    )?;
    for variant in variants {
        writeln!(
            out,
            "        Self::{} {{ .. }} => {:?},",
            variant.name, variant.remediation
        )?;
    }
    writeln!(out, "    }} }}\n}}")
}

/// The catalog file of such a type.
pub(crate) fn errors_json(variants: usize) -> String {
    let mut rows: Vec<String> = (0..variants)
        .map(Variant::new)
        .map(|variant| {
            let Variant {
                code,
                status,
                message,
                remediation,
                ..
            } = variant;
            format!(
                "    {{\"code\": {code:?}, \"status\": {status}, \"messages\": [{message:?}], \"remediation\": {remediation:?}}}"
            )
        })
        .collect();
    rows.sort_unstable();
    format!(
        "{{\n  \"version\": 1,\n  \"errors\": [\n{}\n  ]\n}}\n",
        rows.join(",\n")
    )
}
