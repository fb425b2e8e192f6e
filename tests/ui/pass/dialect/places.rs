//! Wherever a type can be declared, and by whatever name the crate goes.
#![deny(warnings)]

extern crate error_core as errors;

use errors::dialect as template;

template! { Private { body: { "code": code } } }

mod inner {
    errors::dialect! {
        pub(super) Inner { body: { "code": code } }
    }

    pub(super) mod deeper {
        errors::dialect! {
            pub(in super::super) Deeper { extends: super::Inner, body: { "text": message } }
        }
    }
}

errors::dialect! {
    #[cfg(any())]
    #[derive(NotThere)]
    Absent { extends: not::there::AtAll, body: { "code": code } }
}

errors::dialect! {
    #[derive(Clone, Copy, Debug, Default)]
    r#Type { extends: errors::dialects::Butterbase, docs: "https://docs.example.com/errors" }
}

fn is_a_dialect<D: errors::Dialect>() {}

fn main() {
    template! { Local { extends: inner::Inner, body: { "local": true } } }
    is_a_dialect::<Local>();
    is_a_dialect::<Private>();
    is_a_dialect::<inner::deeper::Deeper>();
    is_a_dialect::<Type>();
    let _ = Type;
}
