//! What an answer says about an error.

use core::any::TypeId;
use core::fmt;
use core::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::StatusCode;

use super::finish::Settled;
use super::found::Found;
use super::text::Source;
use crate::dialect::{Dialect, Spec};
use crate::{Recovery, Violation};

/// An error as a client received it: what the answer says, and the answer itself.
///
/// Made by [`decode`](super::decode) and [`decode_any`](super::decode_any). What the answer does not say is
/// absent; the body and the status are always there.
///
/// ```
/// use error_core::dialects::Butterbase;
/// use http::{HeaderMap, StatusCode};
///
/// let body = r#"{"error":{"code":"APP_PAUSED","message":"The app is paused","details":{"app_id":"a-7"}}}"#;
/// let decoded = error_core::decode::<Butterbase>(StatusCode::LOCKED, &HeaderMap::new(), &body.into());
/// assert_eq!(decoded.code(), Some("APP_PAUSED"));
/// assert_eq!(decoded.message(), "The app is paused");
/// assert_eq!(decoded.detail::<String>("app_id").unwrap(), "a-7");
/// assert_eq!(decoded.status(), StatusCode::LOCKED);
/// ```
///
/// It is an [`Error`](core::error::Error), to be returned as it is.
#[derive(Clone)]
pub struct Decoded {
    pub(super) inner: Box<Inner>,
}

#[derive(Clone)]
pub(super) struct Inner {
    pub(super) answer: StatusCode,
    pub(super) settled: Settled,
    pub(super) found: Found,
    pub(super) spec: Option<&'static Spec>,
    pub(super) dialect: Option<TypeId>,
    pub(super) source: Source,
}

impl Inner {
    /// What is known of an answer before its body is read.
    pub(super) fn new(
        dialect: Option<(&'static Spec, TypeId)>,
        answer: StatusCode,
        body: &Bytes,
    ) -> Box<Self> {
        let (spec, dialect) = dialect.unzip();
        Box::new(Self {
            answer,
            settled: Settled::new(answer),
            found: Found::default(),
            spec,
            dialect,
            source: Source::new(body),
        })
    }
}

/// Declares getters of texts.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(in $aside:ident)?;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self) -> Option<&str> {
            Some(self.inner.source.of(self.inner.found$(.$aside.as_ref()?)?.$name.get().copied()?))
        }
    )*};
}

impl Decoded {
    /// The code of the error, in the case that the dialect's `codes:` says.
    pub fn code(&self) -> Option<&str> {
        Some(self.inner.source.of(self.inner.settled.code?))
    }

    /// The number of the error, in dialects that number theirs.
    pub fn number(&self) -> Option<i64> {
        self.inner.found.number.get().copied()
    }

    /// What to tell a reader: the message, else the title, the message of the first violation, or what the
    /// status is called.
    pub fn message(&self) -> &str {
        self.inner.source.of(self.inner.settled.message)
    }

    /// The status of the error: that of the body where it says one, else that of the answer. Some APIs answer
    /// with 200, or with few statuses, and say in the body which one is meant.
    pub fn status(&self) -> StatusCode {
        self.inner.settled.status
    }

    /// The status that the answer came with.
    pub fn answer_status(&self) -> StatusCode {
        self.inner.answer
    }

    /// The body, byte for byte as it was received.
    pub fn body(&self) -> &Bytes {
        &self.inner.source.body
    }

    texts! {
        /// Short text that is the same for every occurrence of the error.
        title;
        /// What the caller can do about it.
        remediation;
        /// The kind of error.
        category in aside;
        /// Where the error is documented.
        documentation_url;
        /// The id under which the request is found in the service's logs; where neither body nor dialect has
        /// one, that of the header `x-request-id`.
        request_id;
        /// The path of the request.
        request_path in aside;
        /// The id of the trace that the request belongs to.
        trace_id in aside;
        /// The host that answered.
        host in aside;
        /// A URI reference for this occurrence.
        instance in aside;
        /// The language of the texts.
        language in aside;
    }

    /// What can be done about it, and by whom.
    pub fn recovery(&self) -> Option<Recovery> {
        self.inner.found.get(|aside| &aside.recovery).copied()
    }

    /// The canonical gRPC code: `NOT_FOUND`.
    pub fn grpc(&self) -> Option<&'static str> {
        self.inner.found.get(|aside| &aside.grpc).copied()
    }

    /// How long to wait before trying again: as the body says, else the header `Retry-After`. At most some 68
    /// years, so that it can be added to a time.
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.found.retry.get().copied()
    }

    /// When the error arose, as the service says.
    pub fn time(&self) -> Option<SystemTime> {
        UNIX_EPOCH.checked_add(*self.inner.found.get(|aside| &aside.time)?)
    }

    /// What is wrong field by field.
    pub fn violations(&self) -> &[Violation] {
        &self.inner.settled.violations
    }

    /// The name of the dialect that it was read in; none where [`decode_any`](super::decode_any) recognised
    /// none.
    pub fn dialect(&self) -> Option<&'static str> {
        Some(self.inner.spec?.name)
    }

    /// Whether it was read in the dialect `D`.
    pub fn is_in<D: Dialect>(&self) -> bool {
        self.inner.dialect == Some(TypeId::of::<D>())
    }
}

/// The code and the message.
impl fmt::Display for Decoded {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = self.code() {
            write!(f, "{code}: ")?;
        }
        f.write_str(self.message())
    }
}

impl core::error::Error for Decoded {}

impl fmt::Debug for Decoded {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The first bytes of a body, as text.
        struct Start<'a>(&'a Bytes);
        impl fmt::Debug for Start<'_> {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                const SHOWN: usize = 512;
                let start = self.0.get(..SHOWN).unwrap_or(self.0);
                String::from_utf8_lossy(start).fmt(f)?;
                match self.0.len() {
                    0..=SHOWN => Ok(()),
                    len => write!(f, " and {} bytes more", len - SHOWN),
                }
            }
        }
        let details = f.alternate();
        let mut shown = f.debug_struct("Decoded");
        shown
            .field("dialect", &self.dialect())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("status", &self.status());
        if details {
            shown.field("answer_status", &self.answer_status());
        }
        shown
            .field("details", &self.details().collect::<Vec<_>>())
            .field("violations", &self.violations())
            .field("retry_after", &self.retry_after())
            .field("request_id", &self.request_id())
            .field("body", &Start(self.body()))
            .finish_non_exhaustive()
    }
}
