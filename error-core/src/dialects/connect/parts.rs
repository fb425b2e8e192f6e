//! The details of an error in the Connect protocol: messages of `google.rpc`, in base64.
//!
//! All of it is `#[inline]`, so that it is compiled where the protocol is spoken.

use core::time::Duration;
use std::borrow::Cow;

use serde_core::Serializer;
use serde_core::ser::SerializeSeq;
use serde_json::{Value, json};

use super::base64;
use super::proto::{Message, messages, number, text};
use crate::json::value_of;
use crate::{Custom, Outgoing, Reading, Violation};

/// Error details as the Connect protocol has them: `ErrorInfo`, and where there is something to say `RetryInfo`,
/// `BadRequest` and `Help` of `google/rpc/error_details.proto`.
#[derive(Debug)]
pub struct ConnectDetails;

impl Custom for ConnectDetails {
    const SCHEMA: &'static str = r#"{"type":"array","items":{"type":"object","required":["type","value"],"properties":{"type":{"type":"string"},"value":{"type":"string"}}}}"#;

    #[inline]
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let violations = error.violations();
        let help = error.entry().docs().is_some() || error.entry().remediation().is_some();
        let parts = [
            Some(("ErrorInfo", error_info(error))),
            error.retry_after().map(|after| ("RetryInfo", retry_info(after))),
            (!violations.is_empty()).then(|| ("BadRequest", bad_request(&violations))),
            help.then(|| ("Help", links(error))),
        ];
        let mut list = serializer.serialize_seq(None)?;
        for (name, message) in parts.into_iter().flatten() {
            let value = base64::encode(message.bytes());
            list.serialize_element(&json!({ "type": format!("google.rpc.{name}"), "value": value }))?;
        }
        list.end()
    }

    #[inline]
    fn read(json: &[u8], reading: &mut Reading) {
        let Some(Value::Array(parts)) = core::str::from_utf8(json).ok().and_then(value_of) else {
            return;
        };
        for part in parts {
            let value = part.get("value").and_then(Value::as_str).and_then(base64::decode);
            let (Some(name), Some(bytes)) = (part.get("type").and_then(Value::as_str), value) else {
                continue;
            };
            match name {
                "google.rpc.ErrorInfo" => read_error_info(&bytes, reading),
                "google.rpc.RetryInfo" => read_retry_info(&bytes, reading),
                "google.rpc.BadRequest" => read_bad_request(&bytes, reading),
                "google.rpc.Help" => read_links(&bytes, reading),
                _ => {}
            }
        }
    }
}

#[inline]
fn error_info(error: &Outgoing<'_>) -> Message {
    let context = error.context();
    let domain = context.value("domain").and_then(Value::as_str);
    let mut info = Message::default();
    info.text(1, error.entry().code())
        .text(2, domain.or(context.host()).unwrap_or("localhost"));
    for (name, value) in error.details() {
        let value = match &value {
            Value::String(text) => Cow::from(text),
            other => other.to_string().into(),
        };
        info.message(3, Message::default().text(1, &name).text(2, &value));
    }
    info
}

#[inline]
fn read_error_info(bytes: &[u8], reading: &mut Reading) {
    if let Some(reason) = text(bytes, 1) {
        reading.code(reason);
    }
    for entry in messages(bytes, 3) {
        let (name, value) = (text(entry, 1), text(entry, 2).unwrap_or_default());
        reading.detail(name.unwrap_or_default().to_owned(), value);
    }
}

#[inline]
fn retry_info(after: Duration) -> Message {
    let mut duration = Message::default();
    duration
        .number(1, after.as_secs())
        .number(2, after.subsec_nanos().into());
    let mut info = Message::default();
    info.message(1, &duration);
    info
}

#[inline]
fn read_retry_info(bytes: &[u8], reading: &mut Reading) {
    if let Some(duration) = messages(bytes, 1).last() {
        let nanos = u32::try_from(number(duration, 2)).unwrap_or(0).min(999_999_999);
        reading.retry_after(Duration::new(number(duration, 1), nanos));
    }
}

#[inline]
fn bad_request(violations: &[Violation]) -> Message {
    let mut request = Message::default();
    for violation in violations {
        let mut field = Message::default();
        field
            .text(1, violation.path())
            .text(2, violation.message())
            .text(3, violation.code().unwrap_or_default());
        request.message(1, &field);
    }
    request
}

#[inline]
fn read_bad_request(bytes: &[u8], reading: &mut Reading) {
    for field in messages(bytes, 1) {
        let part = |number| text(field, number).unwrap_or_default().to_owned();
        let violation = Violation::new(part(1), part(2));
        reading.violation(match text(field, 3) {
            Some(code) => violation.with_code(code.to_owned()),
            None => violation,
        });
    }
}

#[inline]
fn links(error: &Outgoing<'_>) -> Message {
    let mut link = Message::default();
    link.text(1, error.entry().remediation().unwrap_or_default())
        .text(2, error.entry().docs().unwrap_or_default());
    let mut help = Message::default();
    help.message(1, &link);
    help
}

#[inline]
fn read_links(bytes: &[u8], reading: &mut Reading) {
    let Some(link) = messages(bytes, 1).next() else {
        return;
    };
    if let Some(remediation) = text(link, 1) {
        reading.remediation(remediation);
    }
    if let Some(url) = text(link, 2) {
        reading.documentation_url(url);
    }
}
