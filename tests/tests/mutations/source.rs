//! The text of an example catalog, and changes of it.

use std::fs;
use std::path::{Path, PathBuf};

pub struct Source {
    pub text: String,
}

/// The folder of the example package.
pub fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

impl Source {
    pub fn read(file: &str) -> Self {
        let path = examples().join("src").join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Self { text }
    }

    pub fn replace_code(&mut self, old: &str, new: &str) {
        self.replace_once(&format!("code = \"{old}\""), &format!("code = \"{new}\""));
    }

    /// Writes another status, or one where there was none.
    pub fn set_status(&mut self, code: &str, old: Option<u16>, new: u16) {
        let lines: Vec<&str> = self.text.lines().collect();
        let (start, end) = extent(&lines, code);
        let variant = lines[start..=end].join("\n");
        let changed = match old {
            Some(old) => variant.replace(&format!("status = {old}"), &format!("status = {new}")),
            None => variant.replace(
                &format!("code = \"{code}\""),
                &format!("code = \"{code}\", status = {new}"),
            ),
        };
        assert_ne!(changed, variant, "{code}");
        self.replace_once(&variant, &changed);
    }

    pub fn delete_variant(&mut self, code: &str) {
        let mut lines: Vec<&str> = self.text.lines().collect();
        let (start, end) = extent(&lines, code);
        lines.drain(start..=end);
        self.text = lines.join("\n");
    }

    /// The line of the variant's name, from 1.
    pub fn line_of_variant(&self, code: &str) -> usize {
        let lines: Vec<&str> = self.text.lines().collect();
        let (start, end) = extent(&lines, code);
        let name = lines[start..=end].iter().position(|line| is_name(line));
        start + name.expect("a variant has a name") + 1
    }

    fn replace_once(&mut self, old: &str, new: &str) {
        assert_eq!(self.text.matches(old).count(), 1, "{old}");
        self.text = self.text.replace(old, new);
    }
}

/// The first and the last line of a variant, doc comment and attributes included.
fn extent(lines: &[&str], code: &str) -> (usize, usize) {
    let attribute = format!("code = \"{code}\"");
    let code_line = lines
        .iter()
        .position(|line| line.contains(&attribute))
        .expect("the code is declared here");
    let doc = lines[..code_line]
        .iter()
        .rposition(|line| line.is_empty() || line.starts_with("pub enum"));
    let end = lines[code_line..]
        .iter()
        .position(|line| *line == "    }," || (is_name(line) && line.ends_with(',')));
    (
        doc.expect("the code is in an enum") + 1,
        code_line + end.expect("a variant has an end"),
    )
}

fn is_name(line: &str) -> bool {
    line.strip_prefix("    ")
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()))
}
