//! Finding and reading errors.json.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use syn::LitStr;

/// Why the file could not be read.
pub(super) struct Problem {
    pub(super) text: String,
    pub(super) is_missing: bool,
}

/// The file's place and text.
pub(super) fn read(literal: &LitStr) -> Result<(PathBuf, String), Problem> {
    let name = literal.value();
    let Some(path) = find(literal, &name) else {
        return Err(Problem {
            text: format!(
                "there is no `{name}` beside Cargo.toml or above this source file; write it by hand, \
                 `{{\"version\": 1, \"errors\": [{{\"code\": \"…\"}}]}}`, \
                 or from the types: ERROR_CATALOG=bless cargo test errors_json"
            ),
            is_missing: true,
        });
    };
    let problem = |text| Problem {
        text,
        is_missing: false,
    };
    match fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(_) if path.is_dir() => Err(problem(format!("`{name}` is a folder; name the file in it"))),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(problem(format!("`{name}` is not UTF-8; save it as UTF-8")))
        }
        Err(error) => Err(problem(format!(
            "`{name}` cannot be read: {error}; make it readable for the build"
        ))),
    }
}

/// The path from the folder of Cargo.toml; else from the nearest folder above the source file that has it.
///
/// The second is for builds whose manifest is elsewhere, as trybuild's, and for a file at the root of a workspace.
fn find(literal: &LitStr, name: &str) -> Option<PathBuf> {
    let beside = beside_manifest(name);
    if beside.exists() {
        return Some(beside);
    }
    let source = fs::canonicalize(literal.span().unwrap().local_file()?).ok()?;
    source
        .ancestors()
        .skip(1)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// Where the file is, or where bless will write it.
pub(super) fn beside_manifest(name: &str) -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    Path::new(&manifest).join(name)
}

/// Whether this build is made to write the file.
pub(super) fn is_blessing() -> bool {
    env::var("ERROR_CATALOG").is_ok_and(|value| value == "bless" || value == "bless-breaking")
}
