//! A value as it was given.

use syn::Ident;

use crate::ctxt::Ctxt;

/// A place for one value, which keeps the key it was written for, so that every mistake can point at it.
pub(crate) struct Slot<T> {
    key: Option<Ident>,
    value: Option<T>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self {
            key: None,
            value: None,
        }
    }
}

impl<T> Slot<T> {
    /// A second value is a mistake. Without a value the key was found wrong, and what it lacks is not reported
    /// a second time.
    pub(super) fn set(&mut self, cx: &Ctxt, key: &Ident, value: Option<T>) {
        if self.key.is_some() {
            cx.error(key, format!("`{key}` is given twice; remove one"));
        } else {
            self.key = Some(key.clone());
            self.value = value;
        }
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.as_ref()
    }

    pub(crate) fn get(&self) -> Option<(&Ident, &T)> {
        self.key().zip(self.value())
    }

    pub(crate) fn is_written(&self) -> bool {
        self.key.is_some()
    }
}
