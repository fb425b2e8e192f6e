//! The phrases of the report.

use crate::entry::{Facts, Kind};
use crate::text::ConstText;

/// A heading of the report.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Undeclared,
    Missing,
    Status,
    Number,
    Grpc,
    Audience,
    Recovery,
    Details,
    When,
    Retired,
    Twice,
    Numbers,
    Alike,
    Disagree,
    Required,
}

/// A report that is being written.
pub(super) struct Words<'a> {
    out: ConstText<'a>,
    file: &'a str,
    section: Option<Section>,
}

impl Section {
    /// `{}` is the file.
    const fn heading(self) -> [&'static str; 2] {
        match self {
            Self::Undeclared => ["declared, but not in ", ":"],
            Self::Missing => [
                "in ",
                ", but no variant has the code; declare one, remove a row that was never sent, or retire the code:",
            ],
            Self::Status => ["statuses that differ:", ""],
            Self::Number => ["numbers that differ:", ""],
            Self::Grpc => ["codes of gRPC that differ:", ""],
            Self::Audience => ["audiences that differ:", ""],
            Self::Recovery => ["recovery that differs:", ""],
            Self::Details => ["details that differ:", ""],
            Self::When => ["declared without the cargo feature of its row:", ""],
            Self::Retired => ["retired codes, declared again:", ""],
            Self::Twice => ["declared more than once, and not by all as `shared`:", ""],
            Self::Numbers => ["numbers that more than one code has; give each code its own:", ""],
            Self::Alike => [
                "codes that a dialect writes alike; give one other letters, or write `code` there without a case:",
                "",
            ],
            Self::Disagree => ["shared, but the variants disagree:", ""],
            Self::Required => ["required of every error here, but missing:", ""],
        }
    }

    /// Whether the file's name stands in the heading.
    const fn names_file(self) -> bool {
        matches!(self, Self::Undeclared | Self::Missing)
    }
}

impl<'a> Words<'a> {
    pub(super) const fn new(buffer: &'a mut [u8], file: &'a str) -> Self {
        Self {
            out: ConstText::new(buffer),
            file,
            section: None,
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.out.len()
    }

    #[inline]
    pub(super) const fn text(&mut self, text: &str) {
        self.out.text(text);
    }

    /// Begins an item, under its heading where it is the first.
    #[inline]
    pub(super) const fn item(&mut self, section: Section) {
        let begun = match self.section {
            Some(open) => open as u8 == section as u8,
            None => false,
        };
        if !begun {
            let [before, after] = section.heading();
            self.text("\n  ");
            self.text(before);
            if section.names_file() {
                self.text(self.file);
            }
            self.text(after);
            self.section = Some(section);
        }
        self.text("\n    ");
    }

    /// Ends the report with the way to make the file say what the types say, `after` the rest is mended.
    #[inline]
    pub(super) const fn advise(&mut self, value: &str, after: bool) {
        self.text("\nto let the types decide");
        if after {
            self.text(" what the file says, once the other rules hold");
        }
        self.text(": ERROR_CATALOG=");
        self.text(value);
        self.text(" cargo test errors_json");
    }

    /// `errors.json:3:14`
    #[inline]
    pub(super) const fn row(&mut self, line: u32, column: u32) {
        self.text(self.file);
        self.text(":");
        self.out.number(line as u64);
        self.text(":");
        self.out.number(column as u64);
    }

    /// `StoreError::AppNotFound, src/lib.rs:8`
    #[inline]
    pub(super) const fn place(&mut self, facts: &Facts) {
        self.text(facts.names.variant());
        self.text(", ");
        self.text(facts.file);
        self.text(":");
        self.out.number(facts.line as u64);
    }

    /// `#[api_error(code = "APP_PAUSED", status = 423)] AppPaused`: the variant that a row asks for.
    #[inline]
    pub(super) const fn variant(&mut self, code: &str, status: Option<u16>) {
        self.text("#[api_error(code = \"");
        self.text(code);
        self.text("\"");
        if let Some(status) = status {
            self.text(", status = ");
            self.status(status);
        }
        self.text(")] ");
        self.pascal(code);
    }

    /// The words of a code, as the name of a type.
    #[inline]
    const fn pascal(&mut self, code: &str) {
        let bytes = code.as_bytes();
        let mut starts = true;
        let mut i = 0;
        while i < bytes.len() {
            let byte = bytes[i];
            if byte.is_ascii_alphanumeric() {
                // Within a word only an upper-case code tells nothing by its case.
                let follows_upper = i > 0 && bytes[i - 1].is_ascii_uppercase();
                self.out.byte(if starts {
                    byte.to_ascii_uppercase()
                } else if follows_upper {
                    byte.to_ascii_lowercase()
                } else {
                    byte
                });
            }
            starts = !byte.is_ascii_alphanumeric();
            i += 1;
        }
    }

    #[inline]
    pub(super) const fn status(&mut self, status: u16) {
        if status == 0 {
            self.text("none");
        } else {
            self.out.number(status as u64);
        }
    }

    #[inline]
    pub(super) const fn signed(&mut self, number: Option<i64>) {
        match number {
            Some(number) => self.out.signed(number),
            None => self.text("none"),
        }
    }

    /// `"limit": "integer?"`
    #[inline]
    pub(super) const fn detail(&mut self, name: &str, kind: Kind, nullable: bool) {
        self.text("`\"");
        self.text(name);
        self.text("\": \"");
        self.text(kind.name());
        self.text(if nullable { "?\"`" } else { "\"`" });
    }
}
