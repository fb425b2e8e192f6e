//! The manual of the derive says what the compiler says.

use std::path::Path;

const MANUAL: &str = include_str!("../../error-core/src/api_error.md");

fn is_error(line: &&str) -> bool {
    line.starts_with("error: ") || line.starts_with("error[")
}

/// What all cases print, without the places.
fn printed(folder: &Path, out: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("the cases are there") {
        let path = entry.expect("the cases can be listed").path();
        if path.is_dir() {
            printed(&path, out);
        } else if path.extension().is_some_and(|ext| ext == "stderr") {
            let text = std::fs::read_to_string(path).expect("what is printed is text");
            out.extend(text.lines().filter(is_error).map(str::to_owned));
        }
    }
}

#[test]
fn every_error_in_the_manual_is_printed_by_a_case() {
    let mut known = Vec::new();
    printed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"), &mut known);
    let shown: Vec<&str> = MANUAL.lines().filter(is_error).collect();
    assert!(shown.len() > 40, "the manual shows {} errors", shown.len());
    for line in shown {
        assert!(
            known.iter().any(|known| known == line),
            "no case prints this line of the manual:\n{line}"
        );
    }
}
