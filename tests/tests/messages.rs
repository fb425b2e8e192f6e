//! A message in a body is what `Display` writes, whether or not a formatter wrote it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use error_core::{ApiError, Context, dialect, render};

dialect! {
    /// A message alone.
    pub Only { body: { "message": message } }
}

/// Has the name of a type that is known, and another text.
mod named_alike {
    #[derive(Debug)]
    pub struct String(pub u8);

    impl std::fmt::Display for String {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "\"{}\"", self.0)
        }
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Foreign<'a, T: fmt::Display + fmt::Debug> {
    #[error("\"{{{text}}}\" {text:?}\t{borrowed}{cow:?}{shared} {boxed:?}\n")]
    #[api_error(code = "texts", status = 400)]
    Texts {
        text: String,
        borrowed: &'a str,
        cow: Cow<'a, str>,
        shared: Arc<str>,
        boxed: Box<str>,
    },
    #[error("{0} {1} {2} {3} {4} {5:?} {0:?}")]
    #[api_error(code = "numbers", status = 400)]
    Numbers(u8, i64, u128, f64, bool, char),
    #[error("{0}{0:?}")]
    #[api_error(code = "letter", status = 400)]
    Letter(char),
    #[error("{text:>8}|{text:?}|{number:#x}")]
    #[api_error(code = "padded", status = 400)]
    Padded { text: String, number: u8 },
    #[error("{0}{0:?}")]
    #[api_error(code = "alike", status = 400)]
    Alike(named_alike::String),
    #[error("{0}{0:?}")]
    #[api_error(code = "generic", status = 400)]
    Generic(T),
    #[error("{}", path.display())]
    #[api_error(code = "path", status = 400, message = "{path:?}")]
    Path { path: std::path::PathBuf },
}

#[derive(Debug, ApiError)]
enum Own {
    #[api_error(code = "own", status = 400, message = "{0:?} is no {1}, \"{0}\" is {2:?}")]
    Own(String, &'static str, Option<u8>),
    #[api_error(code = "plain", status = 400, message = "\\ {text:?} {number}")]
    Plain { text: Box<str>, number: isize },
}

#[derive(Debug, ApiError)]
enum Outer {
    #[api_error(forward)]
    Own(Own),
}

#[track_caller]
fn assert_written(error: &(impl error_core::Catalogued + fmt::Display)) {
    let body = String::from_utf8(render::<Only>(error, &Context::new()).to_vec()).unwrap();
    let expected = serde_json::json!({ "message": error.to_string() }).to_string();
    assert_eq!(body, expected);
}

fn assert_texts_written(text: &str) {
    type Error<'a> = Foreign<'a, String>;
    assert_written(&Error::Texts {
        text: text.to_owned(),
        borrowed: text,
        cow: text.into(),
        shared: text.into(),
        boxed: text.into(),
    });
    assert_written(&Error::Padded {
        text: text.to_owned(),
        number: 200,
    });
    assert_written(&Error::Generic(text.to_owned()));
    let plain = || Own::Plain {
        text: text.into(),
        number: -1,
    };
    assert_written(&plain());
    assert_written(&Own::Own(text.to_owned(), "é\"", Some(1)));
    assert_written(&Outer::Own(plain()));
    assert_written(&Box::new(Arc::new(plain())));
}

#[test]
fn texts_are_written_as_display_and_debug_write_them() {
    for letter in (0..=0x2FF).chain([0x301, 0x200B, 0x2028, 0xFEFF, 0x1F980, 0xE000]) {
        let letter = char::from_u32(letter).unwrap();
        for text in ["", "a", "abcd", "abcdefgh", "abcdefghijk"] {
            assert_texts_written(&format!("{text}{letter}{text}"));
        }
        assert_written(&Foreign::<'_, u8>::Letter(letter));
    }
    assert_texts_written("");
}

#[test]
fn numbers_are_written_as_display_and_debug_write_them() {
    type Error = Foreign<'static, i8>;
    assert_written(&Error::Numbers(0, i64::MIN, u128::MAX, 0.1, true, '"'));
    assert_written(&Error::Numbers(255, -1, 0, f64::INFINITY, false, '\''));
    assert_written(&Error::Generic(-128));
}

#[test]
fn a_type_of_the_same_name_keeps_its_text() {
    assert_written(&Foreign::<'_, u8>::Alike(named_alike::String(7)));
}

#[test]
fn other_types_are_formatted() {
    type Error = Foreign<'static, u8>;
    let path = std::path::PathBuf::from("a\"b");
    let body = render::<Only>(&Error::Path { path }, &Context::new());
    assert_eq!(body, r#"{"message":"\"a\\\"b\""}"#);
}

/// Its length is no number.
#[derive(Debug)]
struct Rope;

impl Rope {
    fn len(&self) -> &'static str {
        let Self = self;
        "\"long\""
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Lengths<T: fmt::Debug> {
    #[error("{} of {limit}, {:?}", rows.len(), .rows.len())]
    #[api_error(code = "rows", status = 400)]
    Rows { rows: Vec<T>, limit: u8 },
    #[error("{}|{:>4}", r#type.len(), r#type.len())]
    #[api_error(code = "padded", status = 400)]
    Padded { r#type: String },
    #[error("{length}: {}", rope.len(), length = rope.len())]
    #[api_error(code = "rope", status = 400)]
    Rope { rope: Rope },
}

#[derive(Debug, ApiError)]
#[api_error(code = "own", status = 400, message("{} of {}", names.len(), names.len() + 1))]
struct Names {
    names: std::collections::BTreeMap<String, u8>,
}

#[test]
fn lengths_are_written_as_display_writes_them() {
    let rows = vec![(), ()];
    assert_written(&Lengths::Rows { rows, limit: 1 });
    let r#type = "wide".to_owned();
    assert_written(&Lengths::<u8>::Padded { r#type });
    assert_written(&Lengths::<u8>::Rope { rope: Rope });
    let names = std::collections::BTreeMap::from([("a".to_owned(), 1)]);
    assert_written(&Names { names });
}
