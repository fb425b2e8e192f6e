//! What a custom part says when it is read.

use core::time::Duration;
use std::borrow::Cow;

use serde_json::Value;

use crate::Violation;

/// What a [`Custom`](crate::Custom) part says of the error.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub(crate) code: Option<String>,
    pub(crate) number: Option<i64>,
    pub(crate) message: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) remediation: Option<String>,
    pub(crate) documentation_url: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) details: Vec<(Cow<'static, str>, Value)>,
    pub(crate) violations: Vec<Violation>,
}

macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident: $kind:ty;)*) => {
        impl Reading {
            $(
                $(#[$doc])*
                pub fn $name(&mut self, $name: impl Into<$kind>) -> &mut Self {
                    self.$name = Some($name.into());
                    self
                }
            )*
        }
    };
}

setters! {
    /// The code.
    code: String;
    /// The number.
    number: i64;
    /// The message.
    message: String;
    /// The title.
    title: String;
    /// What the caller can do about it.
    remediation: String;
    /// Where it is documented.
    documentation_url: String;
    /// The id of the request.
    request_id: String;
    /// The time after which to try again.
    retry_after: Duration;
}

impl Reading {
    /// A detail.
    pub fn detail(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> &mut Self {
        self.details.push((name.into(), value.into()));
        self
    }

    /// A field-level problem.
    pub fn violation(&mut self, violation: Violation) -> &mut Self {
        self.violations.push(violation);
        self
    }
}
