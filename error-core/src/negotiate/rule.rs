//! The rules by which requests choose.

use core::fmt;
use std::sync::Arc;

use http::{HeaderName, HeaderValue, request};

use super::accept;
use crate::Context;
use crate::dialect::Listed;

type Predicate = dyn Fn(&request::Parts) -> bool + Send + Sync;

/// One rule.
#[derive(Clone)]
pub(super) enum Rule {
    Accept(&'static [Listed]),
    Header(HeaderName, String, Listed),
    Path(String, Listed),
    When(Arc<Predicate>, Listed),
}

/// Rules in the order in which they are asked.
#[derive(Clone, Default)]
pub(crate) struct Rules {
    steps: Vec<Step>,
}

#[derive(Clone)]
struct Step {
    rule: Rule,
    /// The headers that this rule and those before it read: what the choice depends on, where it is made here.
    vary: Option<HeaderValue>,
}

impl Rules {
    pub(super) fn push(&mut self, reads: impl IntoIterator<Item = HeaderName>, rule: Rule) {
        let before = self.steps.last().and_then(|step| step.vary.clone());
        let vary = reads
            .into_iter()
            .fold(before, |known, name| Some(joined(known, name)));
        self.steps.push(Step { rule, vary });
    }

    /// The context with the choice, and with the headers that it depends on.
    pub(crate) fn choose(&self, request: &request::Parts, context: Context) -> Context {
        let mut vary = None;
        for step in &self.steps {
            vary.clone_from(&step.vary);
            if let Some(chosen) = step.rule.decide(request, &context) {
                return context.with_choice(Some(chosen.id()), vary);
            }
        }
        context.with_choice(None, vary)
    }
}

fn joined(known: Option<HeaderValue>, name: HeaderName) -> HeaderValue {
    let names = known.as_ref().and_then(|known| known.to_str().ok());
    match names {
        Some(names) if names.split(", ").any(|known| known == name.as_str()) => {}
        Some(names) => {
            if let Ok(both) = HeaderValue::from_str(&format!("{names}, {name}")) {
                return both;
            }
        }
        None => return HeaderValue::from(name),
    }
    known.unwrap_or_else(|| HeaderValue::from_static("*"))
}

impl Rule {
    fn decide(&self, request: &request::Parts, context: &Context) -> Option<Listed> {
        match self {
            Self::Accept(list) => accept::preferred(&request.headers, list),
            Self::Header(name, value, listed) => {
                let mut values = request.headers.get_all(name).iter();
                values.any(|given| given == value.as_str()).then_some(*listed)
            }
            Self::Path(prefix, listed) => {
                let path = context.request_path().unwrap_or(request.uri.path());
                is_beneath(prefix, path).then_some(*listed)
            }
            Self::When(holds, listed) => holds(request).then_some(*listed),
        }
    }
}

/// In whole segments.
fn is_beneath(prefix: &str, path: &str) -> bool {
    let rest = path.strip_prefix(prefix.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl fmt::Debug for Rules {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.steps.iter().map(|step| &step.rule))
            .finish()
    }
}

impl fmt::Debug for Rule {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accept(_) => f.write_str("accept"),
            Self::Header(name, value, listed) => write!(f, "{name}: {value} -> {}", listed.spec().name),
            Self::Path(prefix, listed) => write!(f, "{prefix} -> {}", listed.spec().name),
            Self::When(_, listed) => write!(f, "when -> {}", listed.spec().name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_whole_segments() {
        for (prefix, path, is) in [
            ("/v2", "/v2", true),
            ("/v2", "/v2/", true),
            ("/v2/", "/v2/apps", true),
            ("/v2/", "/v2", true),
            ("/v2", "/v20", false),
            ("/v2", "/v1/v2", false),
            ("/v2", "", false),
            ("/", "/anything", true),
            ("", "/anything", true),
        ] {
            assert_eq!(is_beneath(prefix, path), is, "{prefix} {path}");
        }
    }

    #[test]
    fn headers_are_named_once() {
        let one = joined(None, http::header::ACCEPT);
        let two = joined(Some(one), HeaderName::from_static("api-version"));
        assert_eq!(two, "accept, api-version");
        assert_eq!(joined(Some(two.clone()), http::header::ACCEPT), two);
    }
}
