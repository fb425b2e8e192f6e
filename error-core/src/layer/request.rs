//! What the layer keeps of a request.

use http::{HeaderValue, Method, request};

use super::settings::{Settings, is_grpc};
use crate::Context;
use crate::context::Scope;

/// A request, as far as its answer needs it.
pub(super) struct Request {
    pub(super) scope: Scope,
    pub(super) method: Method,
    /// Its answers have another form, which is not ours to give.
    pub(super) is_grpc: bool,
}

impl Request {
    pub(super) fn new(parts: &request::Parts, settings: &Settings) -> Self {
        let context = context(parts, settings);
        Self {
            scope: Scope::new(context),
            method: parts.method.clone(),
            is_grpc: is_grpc(&parts.headers),
        }
    }

    pub(super) fn id(&self) -> &str {
        self.scope.context().request_id().unwrap_or_default()
    }

    pub(super) fn id_header(&self) -> Option<HeaderValue> {
        self.scope.context().request_id_header()
    }
}

fn context(parts: &request::Parts, settings: &Settings) -> Context {
    let mut context = Context::current(outer).unwrap_or_else(|| Context::of_request(parts));
    if let Some(hook) = &settings.on_fault {
        context = context.with_fault_hook(hook.clone());
    }
    if let Some(rules) = &settings.rules {
        context = rules.choose(parts, context);
    }
    match &settings.extend {
        Some(extend) => extend(parts, context),
        None => context,
    }
}

/// What a layer around this one knows already: the same id, and the path before routers cut it.
fn outer(context: &Context) -> Option<Context> {
    context.request_id().map(|_| context.clone())
}
