//! Writes error types of 10 to 10,000 variants, with their catalogs, and what finds their codes by hand.

use std::fmt::Write as _;
use std::{env, fs, io, path::Path};

const SUBJECTS: [&str; 10] = [
    "ACCOUNT", "BILLING", "CHECKOUT", "DEPLOY", "EXPORT", "FUNCTION", "GATEWAY", "HOOK", "IMPORT", "JOB",
];
const PROBLEMS: [&str; 10] = [
    "NOT_FOUND",
    "LIMIT_EXCEEDED",
    "EXPIRED",
    "REFUSED",
    "TOO_LARGE",
    "CONFLICT",
    "UNAVAILABLE",
    "INVALID",
    "LOCKED",
    "GONE",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=lookup/codes.rs");
    let mut source = String::new();
    for count in [10, 100, 1_000, 10_000] {
        error_type(&mut source, count);
        catalog(&mut source, count);
    }
    // At 10,000 it compiles for minutes.
    for count in [10, 100, 1_000] {
        by_match(&mut source, count);
    }
    let target = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&target).join("codes.rs"), source)
}

/// The code of the `index`th variant; 20 bytes on average.
fn code(index: usize) -> String {
    let (subject, problem) = (SUBJECTS[index % 10], PROBLEMS[index / 10 % 10]);
    match index / 100 {
        0 => format!("{subject}_{problem}"),
        group => format!("{subject}_{group:02}_{problem}"),
    }
}

// Writing to a `String` does not fail.
fn error_type(source: &mut String, count: usize) {
    let _ = write!(
        source,
        "/// {count} errors.\n\
         #[derive(Debug, error_core::ApiError)]\n\
         #[api_error(dialect = error_core::dialects::BkendFlat, decode)]\n\
         pub enum Of{count} {{\n"
    );
    for index in 0..count {
        let _ = write!(
            source,
            "#[api_error(code = \"{}\", status = 409, message = \"It is refused\")]\nV{index},\n",
            code(index)
        );
    }
    source.push_str("}\n");
}

fn catalog(source: &mut String, count: usize) {
    let _ = write!(
        source,
        "error_core::catalog! {{\n/// Those errors.\npub static ALL_{count}: [Of{count}];\n}}\n"
    );
}

fn by_match(source: &mut String, count: usize) {
    let _ = write!(
        source,
        "/// One `match` on the text.\n#[must_use]\npub fn match_{count}(code: &str) -> Option<u32> {{\nSome(match code {{\n"
    );
    for index in 0..count {
        let _ = writeln!(source, "\"{}\" => {index},", code(index));
    }
    source.push_str("_ => return None,\n})\n}\n");
}
