//! The error types of the examples, with values of our own.

use std::fmt;
use std::marker::PhantomData;
use std::ops::ControlFlow;
use std::time::Duration;

use error_core::__private::List;
use error_core::{ApiError, Catalogued, Detail, Entry, Violation};

use super::error::Sample;

/// An occurrence of an entry of `E`, whose bodies are packed as those of `E` are.
#[derive(Debug)]
pub struct As<'a, E>(pub &'a Sample, pub PhantomData<E>);

impl<E> fmt::Display for As<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: fmt::Debug> std::error::Error for As<'_, E> {}

impl<E: fmt::Debug> ApiError for As<'_, E> {
    fn entry(&self) -> &'static Entry {
        self.0.entry()
    }

    fn details(&self, visit: &mut dyn FnMut(u32, &dyn Detail)) {
        self.0.details(visit);
    }

    fn violations(&self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>) {
        self.0.violations(visit);
    }

    fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after()
    }
}

impl<E: Catalogued> Catalogued for As<'_, E> {
    const LIST: &'static List = E::LIST;
}
