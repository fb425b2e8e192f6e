//! Nothing of the prelude is there, and its names mean something else.
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unused_qualifications, unreachable_pub)]
#![allow(dead_code, non_camel_case_types)]

mod shadows {
    pub(crate) struct Option;
    pub(crate) struct Some;
    pub(crate) struct None;
    pub(crate) struct Result;
    pub(crate) struct Spec;
    pub(crate) struct Node;
    pub(crate) struct Dialect;
    pub(crate) struct str;
    pub(crate) struct u8;
    pub(crate) struct usize;
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod error_core {}
}

mod ferry {
    #![allow(unused_imports)]
    use super::shadows::*;

    ::error_core::dialect! {
        /// All settings.
        pub(crate) Ferry {
            codes: "snake_case/snake_case",
            status: { 404: ["not_found"], _: 400 },
            media_type: "application/vnd.ferry+json",
            docs: "https://ferry.example/{code[0]}#{code[1] as kebab-case}",
            challenge: "Ferry",
            headers: { "x-kind": code, "x-request"?: request_id },
            body: { "kind": code, "say": message, "list"?: [for v in violations { "text": v.message }], ..details },
        }
    }

    ::error_core::dialect! {
        /// Laid over it.
        pub(crate) Faster { extends: Ferry, body: { "kind": code[1] } }
    }

    ::error_core::dialect! {
        /// Parts taken out of it, and constants given.
        pub(crate) Bare {
            extends: Ferry,
            context: { "line": "north", "berths": 7 },
            body: {
                "say": none,
                "list": none,
                "{code[0]}"?: { for v in errors { v.path as last?: [for d in v.details "{d.name}: {d.value}"?] } },
                "line": "{context.line} {context.berths}",
            },
        }
    }

    ::error_core::dialect! {
        /// Nothing but names.
        pub(crate) Barest { extends: Ferry, body: { "list": none, ..none } }
    }
}

fn main() {}
