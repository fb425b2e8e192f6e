//! JSON from and into values of `serde_json`, by those of its functions that are not generic: they are compiled
//! already.

use serde_json::Value;

use super::{push_number, push_signed, push_string};

/// The value that a text is; none for what is no JSON, or is too deep.
pub(crate) fn value_of(json: &str) -> Option<Value> {
    json.parse().ok()
}

/// Writes a value.
pub(crate) fn push_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::String(text) => push_string(text, out),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => push_number(number, out),
            (_, Some(number)) => push_signed(number, out),
            _ => out.extend_from_slice(value.to_string().as_bytes()),
        },
        _ => out.extend_from_slice(value.to_string().as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_serde_json_writes_it() {
        for json in [
            "null",
            "true",
            "0",
            "18446744073709551615",
            "-9223372036854775808",
            "-0.5",
            "1e300",
            r#""a\"b\u0001""#,
            r#"{"a":[1,{"b":null}]}"#,
        ] {
            let value = value_of(json).unwrap();
            let mut out = Vec::new();
            push_value(&value, &mut out);
            assert_eq!(out, serde_json::to_vec(&value).unwrap());
        }
        assert_eq!(value_of("{"), None);
    }
}
