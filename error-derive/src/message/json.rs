//! JSON texts, as far as constants need them.

use core::fmt::Write as _;

/// Whether JSON writes this text otherwise than it is.
pub(crate) fn needs_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    // A plain loop: this runs unoptimised, over every text of every error.
    let mut i = 0;
    while i < bytes.len() {
        let byte = bytes[i];
        if byte < 0x20 || byte == b'"' || byte == b'\\' {
            return true;
        }
        i += 1;
    }
    false
}

/// The text as a JSON string.
pub(crate) fn string(text: &str) -> String {
    if !needs_escape(text) {
        return format!("\"{text}\"");
    }
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
