//! A body that is written while another one is.

use std::panic::{AssertUnwindSafe, catch_unwind};

use error_core::{ApiError, Context, dialect, render};
use serde::{Serialize, Serializer};

dialect! { Crate { body: { "kind": code, "say": message, "facts": details } } }

/// Writes what it is called, or does not come back.
#[derive(Debug)]
struct Within(&'static str);

impl Serialize for Within {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        assert!(!self.0.is_empty(), "it has a name");
        let inner = Outer {
            first: 7,
            within: None,
            last: self.0,
        };
        let body = render::<Crate>(&inner, &Context::new());
        serializer.serialize_str(&String::from_utf8_lossy(&body))
    }
}

#[derive(Debug, ApiError)]
#[api_error(code = "OUTER", status = 409, message = "{first} and {last}")]
struct Outer {
    #[api_error(detail)]
    first: u8,
    #[api_error(detail)]
    within: Option<Within>,
    #[api_error(detail)]
    last: &'static str,
}

fn body(within: &'static str) -> String {
    let outer = Outer {
        first: 8,
        within: Some(Within(within)),
        last: "outer",
    };
    String::from_utf8_lossy(&render::<Crate>(&outer, &Context::new())).into_owned()
}

#[test]
fn both_are_whole() {
    let inner = r#"{"kind":"OUTER","say":"7 and inner","facts":{"first":7,"within":null,"last":"inner"}}"#;
    let whole = format!(
        r#"{{"kind":"OUTER","say":"8 and outer","facts":{{"first":8,"within":{},"last":"outer"}}}}"#,
        serde_json::Value::from(inner)
    );
    assert_eq!(body("inner"), whole);
    // Also where one before it was given up.
    assert!(catch_unwind(AssertUnwindSafe(|| body(""))).is_err());
    assert_eq!(body("inner"), whole);
}

#[test]
fn much_is_whole() {
    let text = "0123456789abcdef".repeat(5_000);
    let long: &'static str = text.leak();
    for last in [long, "short"] {
        let outer = Outer {
            first: 8,
            within: None,
            last,
        };
        let body = render::<Crate>(&outer, &Context::new());
        let expected = format!(
            r#"{{"kind":"OUTER","say":"8 and {last}","facts":{{"first":8,"within":null,"last":"{last}"}}}}"#
        );
        assert_eq!(body, expected);
    }
}
