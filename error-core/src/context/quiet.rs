//! Whether a context says nothing.

use super::Context;

/// A bit for each text of the context; none for a value.
#[inline]
pub(crate) const fn bit(name: &[u8]) -> u8 {
    match name {
        b"request_id" => 1,
        b"request_path" => 2,
        b"trace_id" => 4,
        b"host" => 8,
        b"instance" => 16,
        b"language" => 32,
        _ => 0,
    }
}

impl Context {
    /// Whether it says nothing of the words with these bits, and has no values.
    #[inline]
    pub(crate) fn is_quiet(&self, bits: u8) -> bool {
        let texts = [
            &self.request_id,
            &self.request_path,
            &self.trace_id,
            &self.host,
            &self.instance,
            &self.language,
        ];
        let said = texts
            .iter()
            .enumerate()
            .fold(0, |said, (at, text)| said | u8::from(text.is_some()) << at);
        // What a request says is read when it is asked for.
        said & bits == 0 && self.values.is_empty() && self.told.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_its_bit() {
        let all = [
            ("request_id", Context::new().with_request_id("")),
            ("request_path", Context::new().with_request_path("")),
            ("trace_id", Context::new().with_trace_id("")),
            ("host", Context::new().with_host("")),
            ("instance", Context::new().with_instance("")),
            ("language", Context::new().with_language("")),
        ];
        for (name, context) in &all {
            assert!(context.text(name).is_some());
            for (other, _) in &all {
                assert_eq!(
                    context.is_quiet(bit(other.as_bytes())),
                    name != other,
                    "{name} {other}"
                );
            }
        }
        assert!(!Context::new().with_value("x", 1).is_quiet(bit(b"x")));
        let (request, ()) = http::Request::new(()).into_parts();
        assert!(!Context::of_request(&request).is_quiet(bit(b"request_id")));
    }
}
