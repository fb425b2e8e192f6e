//! What the derive says of an error.

use super::{DetailFacts, DetailFrom, Names, Recovery};

/// The facts as the derive writes them. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
// Each is a key of the attribute that is there or not.
#[allow(clippy::struct_excessive_bools)]
pub struct Facts {
    /// Position in the list of the type.
    pub index: u32,
    /// The variant, `StoreError::AppNotFound`, or the name of a struct; the title; the code in kebab-case.
    pub names: Names,
    pub file: &'static str,
    pub line: u32,
    pub code: &'static str,
    /// Two hashes of the code, each of 64 bits: no two codes of a catalog have the same.
    pub key: u128,
    /// The cases that the whole code is written in, one bit each by the number of its `Case`, as the macro saw them:
    /// the checks of a dialect look at the code itself only where the bit is missing.
    pub cases: u8,
    /// 0 for `status = none`.
    pub status: u16,
    pub description: Option<&'static str>,
    /// The message itself, or where `formatted` its template.
    pub message: &'static str,
    /// The message is written by `ApiError::message` at run time.
    pub formatted: bool,
    /// Names in the message's placeholders, as on the wire.
    pub placeholders: &'static [&'static str],
    pub remediation: Option<&'static str>,
    /// The complete documentation URL, from `docs` or `docs_base`.
    pub docs: Option<&'static str>,
    pub category: Option<&'static str>,
    pub recovery: Option<Recovery>,
    pub attempts: Option<u32>,
    /// Constant seconds.
    pub retry_after: Option<u32>,
    /// A field gives the time at run time.
    pub retry_field: bool,
    /// The detail which that field is too, where a client reads the error back.
    pub retry_detail: Option<&'static str>,
    pub details: &'static [DetailFacts],
    /// A field gives violations at run time.
    pub violations: bool,
    /// Constant response headers.
    pub headers: &'static [(&'static str, &'static str)],
    /// Names of response headers that fields give.
    pub field_headers: &'static [&'static str],
    /// `WWW-Authenticate` of a 401, where the type says so.
    pub challenge: Option<&'static str>,
    pub internal: bool,
    pub fallback: bool,
    pub shared: bool,
    pub deprecated: Option<&'static str>,
    pub number: Option<i64>,
    pub grpc: Option<&'static str>,
    /// Some text of this entry needs escaping in JSON (decided by the macro, so that packing need not look).
    pub escapes: bool,
}

impl Facts {
    /// What an entry says that says nothing.
    pub const NEW: Self = Self {
        index: 0,
        names: Names::NONE,
        file: "",
        line: 0,
        code: "",
        key: 0,
        cases: 0,
        status: 0,
        description: None,
        message: "",
        formatted: false,
        placeholders: &[],
        remediation: None,
        docs: None,
        category: None,
        recovery: None,
        attempts: None,
        retry_after: None,
        retry_field: false,
        retry_detail: None,
        details: &[],
        violations: false,
        headers: &[],
        field_headers: &[],
        challenge: None,
        internal: false,
        fallback: false,
        shared: false,
        deprecated: None,
        number: None,
        grpc: None,
        escapes: false,
    };

    /// The name of the detail that `ApiError::details` calls by this number.
    pub(crate) fn field_detail(&self, number: u32) -> Option<&'static str> {
        let is_it =
            |detail: &&DetailFacts| matches!(detail.from, DetailFrom::Field { index, .. } if index == number);
        self.details.iter().find(is_it).map(|detail| detail.name)
    }
}
