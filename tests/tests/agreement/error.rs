//! Errors made of any facts and values.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use error_core::__private::{DetailFacts, DetailFrom, Facts, List, Names};
use error_core::{ApiError, Catalogued, Detail, Entry, Kind, Recovery, Violation};
use serde_json::Value;

/// An error of any entry and values.
#[derive(Debug)]
pub struct Sample {
    pub entry: &'static Entry,
    pub message: String,
    /// By the index that the entry calls them by.
    pub details: Vec<Value>,
    pub violations: Vec<Violation>,
    pub retry: Option<Duration>,
}

impl Sample {
    /// The values of the errors in [`Packed::LIST`].
    pub fn of(entry: &'static Entry) -> Self {
        Self {
            entry,
            message: "formatted \"so\"".to_owned(),
            details: vec![Value::Null, Value::from("x\n"), Value::from(7)],
            violations: Vec::new(),
            retry: None,
        }
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In pieces, as format strings write.
        for part in self.message.split_inclusive(' ') {
            f.write_str(part)?;
        }
        Ok(())
    }
}

impl std::error::Error for Sample {}

impl ApiError for Sample {
    fn entry(&self) -> &'static Entry {
        self.entry
    }

    fn details(&self, visit: &mut dyn FnMut(u32, &dyn Detail)) {
        for (index, value) in (0..).zip(&self.details) {
            visit(index, value);
        }
    }

    fn violations(&self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>) {
        let _ = self.violations.iter().try_for_each(visit);
    }

    fn retry_after(&self) -> Option<Duration> {
        self.retry
    }
}

/// An error whose bodies are packed.
#[derive(Debug)]
pub struct Packed(pub &'static Entry);

impl fmt::Display for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sample::of(self.0).fmt(f)
    }
}

impl std::error::Error for Packed {}

impl ApiError for Packed {
    fn entry(&self) -> &'static Entry {
        self.0
    }

    fn details(&self, visit: &mut dyn FnMut(u32, &dyn Detail)) {
        Sample::of(self.0).details(visit);
    }
}

/// Texts that break what is careless with them.
pub const HOSTILE: &str =
    "a\"b\\c\u{0}\u{1f}\u{7f}\n\r\t\u{8}\u{c}\u{2028}\u{1F980}é{}</script>, 8 clean bytes and \"";

const TITLE: &str = "It Happened";

/// Variant, title and anchor, put together as the derive does.
macro_rules! names {
    ($($part:expr),*) => {{
        const PARTS: [&str; 3] = [$($part),*];
        const LENGTHS: [usize; 3] = [PARTS[0].len(), PARTS[1].len(), PARTS[2].len()];
        const TEXT: [u8; LENGTHS[0] + LENGTHS[1] + LENGTHS[2]] = joined(PARTS);
        match std::str::from_utf8(&TEXT) {
            Ok(text) => Names::new(text, LENGTHS),
            Err(_) => panic!("texts put together are one"),
        }
    }};
}

const fn joined<const N: usize>(parts: [&str; 3]) -> [u8; N] {
    let mut bytes = [0; N];
    let (mut at, mut i) = (0, 0);
    while i < parts.len() {
        let part = parts[i].as_bytes();
        let (_, behind) = bytes.split_at_mut(at);
        behind.split_at_mut(part.len()).0.copy_from_slice(part);
        at += part.len();
        i += 1;
    }
    bytes
}

const BASE: Facts = Facts {
    message: "It happened",
    status: 409,
    ..Facts::NEW
};

const FIELDS: &[DetailFacts] = &[
    DetailFacts {
        name: "topic",
        kind: Kind::Any,
        nullable: true,
        from: DetailFrom::Field {
            index: 0,
            skip_none: true,
        },
    },
    DetailFacts {
        name: "max_seats",
        kind: Kind::String,
        nullable: false,
        from: DetailFrom::Field {
            index: 1,
            skip_none: false,
        },
    },
    DetailFacts {
        name: "request_id",
        kind: Kind::String,
        nullable: true,
        from: DetailFrom::Context,
    },
    DetailFacts {
        name: "sub",
        kind: Kind::Integer,
        nullable: false,
        from: DetailFrom::Constant("460"),
    },
];

const CONSTANTS: &[DetailFacts] = &[
    DetailFacts {
        name: "sub",
        kind: Kind::Integer,
        nullable: false,
        from: DetailFrom::Constant("460"),
    },
    DetailFacts {
        name: "why",
        kind: Kind::String,
        nullable: false,
        from: DetailFrom::Constant("\"q\\\"\""),
    },
];

impl Catalogued for Packed {
    const LIST: &'static List = &List {
        name: "Packed",
        entries: &[
            Entry::new(Facts {
                index: 0,
                names: names!("Plain", TITLE, "cargo-lost"),
                code: "CARGO_LOST",
                ..BASE
            }),
            Entry::new(Facts {
                index: 1,
                names: names!("Hostile", HOSTILE, "hostile"),
                code: HOSTILE,
                message: HOSTILE,
                remediation: Some(HOSTILE),
                category: Some(HOSTILE),
                docs: Some(HOSTILE),
                escapes: true,
                number: Some(-17),
                recovery: Some(Recovery::Escalate),
                ..BASE
            }),
            Entry::new(Facts {
                index: 2,
                names: names!("Constants", TITLE, "cargo-not-declared"),
                code: "cargo/not-declared",
                remediation: Some("Declare it."),
                details: CONSTANTS,
                retry_after: Some(30),
                ..BASE
            }),
            Entry::new(Facts {
                index: 3,
                names: names!("Formatted", TITLE, "f"),
                code: "F",
                formatted: true,
                ..BASE
            }),
            Entry::new(Facts {
                index: 4,
                names: names!("Fields", TITLE, "g"),
                code: "G",
                details: FIELDS,
                retry_field: true,
                violations: true,
                status: 0,
                ..BASE
            }),
        ],
        forwards: &[],
        dialects: &[],
        failed: false,
    };
}

pub fn is_constant(detail: &DetailFacts) -> bool {
    matches!(detail.from, DetailFrom::Constant(_))
}
