//! Dialects that between them use every construct of the template language.

use error_core::__private::{Case, Element, Form, Hole, ItemWord, Key, Member, Node, Source, Spec, Word};
use error_core::{Custom, Dialect, Outgoing, dialect};
use serde::Serializer;

dialect! {
    /// Constants, wrappers, `?` and `or`.
    pub Harbor {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "hint": remediation or null, "data": details },
            "see"?: { "page": documentation_url, "open": true },
            "ticket"?: request_id,
            "quo\"te\n": "con\"stant\u{7}",
        },
    }
}

dialect! {
    /// One layer.
    pub Marina {
        extends: Harbor,
        docs: "https://marina.example",
        body: { "fault": { "trace"?: trace_id, "hint"?: remediation }, "ok": "no" },
    }
}

dialect! {
    /// Another, over it.
    pub Pier { extends: Marina, body: { "fault": { "trace": trace_id or "none", "at"?: { "by": instance } }, "last"?: title } }
}

dialect! {
    /// Details spread, and one at a place of its own.
    pub Ferry { body: { "fault": { "kind": code, "say": message, "about": details.topic or null, ..details as camelCase } } }
}

dialect! {
    /// Details in a list.
    pub Barge {
        body: { "kind": code, "facts": [for detail in details { "name": detail.name as kebab-case, "value"?: detail.value }] },
    }
}

dialect! {
    /// Parts of codes, and texts with holes.
    pub Customs {
        codes: "kebab-case/kebab-case",
        body: {
            "class": code[0] as UPPERCASE,
            "type": "urn:customs:{code[1]}:{status}",
            "no"?: number,
            "no text"?: number as text,
            "detail": message,
            "deep"?: { "title": "{title}/{request_id}" },
        },
    }
}

dialect! {
    /// Statuses.
    pub Pilot {
        body: {
            "status": status as text,
            "code": status,
            "reason": status as phrase as snake_case,
            "rpc": grpc as snake_case,
            "number": grpc as number,
            "again"?: recovery as PascalCase,
        },
    }
}

dialect! {
    /// Violations.
    pub Manifest {
        body: {
            "code": code,
            "faults"?: [for violation in violations {
                "at"?: violation.path as pointer,
                "ref": violation.path as fragment or "#",
                "way": [violation.location, ..violation.path],
                "in"?: { "body"?: violation.path in body as brackets, "query"?: violation.path in query },
                "rule"?: violation.code as kebab-case,
                "number": violation.number or 0,
                "text": violation.message,
                "about": code,
                ..violation.details as camelCase
            }],
            "texts": [for violation in violations violation.message],
            "data"?: { "all": [for violation in violations violation.details] },
        },
    }
}

/// Errors as a list at the root: `[for error in errors { … }]`.
pub struct Dock;

impl Dialect for Dock {
    const SPEC: &'static Spec = &Spec {
        name: "Dock",
        body: Some(Node::Array(&[Element::For {
            source: Source::Errors,
            optional: false,
            value: Node::Object(&[
                field("fault", false, Word::Code, &[]),
                field("rule", true, Word::Item(ItemWord::Title), &[]),
                field(
                    "own",
                    true,
                    Word::Item(ItemWord::Code),
                    &[Form::Case(Case::Kebab)],
                ),
                field("say", false, Word::Item(ItemWord::Message), &[]),
                field("at", true, Word::Item(ItemWord::Path), &[]),
                field("read", true, Word::Item(ItemWord::DocumentationUrl), &[]),
                field("meta", true, Word::Item(ItemWord::Details), &[]),
            ]),
        }])),
        ..Spec::NEW
    };
}

const fn field(name: &'static str, optional: bool, word: Word, forms: &'static [Form]) -> Member {
    Member::Field {
        key: Key {
            raw: name,
            json: name,
        },
        optional,
        value: Node::Hole(Hole { word, forms }),
    }
}

dialect! {
    /// Typed parts.
    pub Beacon {
        body: { "text": message, "parts": [
            { "is": "why", "reason": code, "facts"?: details as text },
            { "is": "wait", "for": retry_after as duration }?,
            { "is": "waits", "for": [retry_after, retry_after as millis, retry_after as fraction, retry_after as text] }?,
            { "is": "fields", "list": [for violation in violations { "name": violation.path or "", "text": violation.message }] }?,
            { "is": "read", "links": [{ "url": documentation_url }] }?,
        ] },
    }
}

dialect! {
    /// The context, and a URL with holes.
    pub Lock {
        docs: "https://lock.example/errors/{code as kebab-case}?request={request_id}",
        body: {
            "id": context.call or null,
            "code": code,
            "when": timestamp,
            "s": timestamp as seconds,
            "ms": timestamp as millis,
            "url"?: documentation_url,
            "titled": title or message,
            "grouped"?: category as UPPERCASE,
        },
    }
}

dialect! {
    /// Optional parts within optional parts.
    pub Nest {
        body: {
            "a"?: { "b"?: { "c": request_id, "d"?: details.topic }, "e"?: [retry_after, category or "x"] },
            "f"?: { "g": details, "h"?: { "i"?: details.limit } },
            "j": [{ "k": "1", "l": trace_id }?, { "k": "2", "l": details.topic or request_id or title or "-" }?],
            "m": message or title or null,
        },
    }
}

dialect! {
    /// The same detail more than once, and details in another order than the error gives them.
    pub Twins {
        body: { "a": details.max_seats, "b": details.topic, "c": details.topic, "d": details.limit, "e": "{details.topic}" },
    }
}

dialect! {
    /// What follows from the status and the recovery.
    pub Arms {
        sent_as: { 404: 400, _: 200 },
        body: {
            "state": match status { 404 | 400: "refused", 4xx: { "deep": title, "say"?: message }, _: [message, status as text or null] },
            "note"?: match status { 5xx: remediation, 4xx: "see" },
            "again": match recovery { retry: true, escalate: [details], _: null },
            "or": match recovery { escalate: { "category": category } } or message,
        },
    }
}

dialect! {
    /// Maps, beside literal names and alone.
    pub Crew {
        body: {
            "lines": message,
            "wrong"?: { for violation in violations { violation.path or "general": [violation.message] } },
            "first": { for violation in violations { "{violation.location}/{violation.code}" or "": violation.message } },
            "whole": { for violation in violations { violation.path in query: { "n": code, "all": [{ "x"?: violation.title }] } } } or message,
            for violation in violations { violation.path as pointer or "0": violation.details },
        },
    }
}

dialect! {
    /// Trees.
    pub Hold {
        body: {
            "tree": { for violation in violations { violation.path as nested: { "0": [{ "rule"?: violation.code, "text": violation.message }], "at": violation.location } } },
            "lines": { for violation in violations { violation.path as nested or "root": [violation.message] } },
            "deep"?: { "er": { for error in errors { error.path as nested: { "!": error.message } } } },
            for error in errors { error.path as nested or "lines": { "tree": [error.message] } },
        },
    }
}

dialect! {
    /// Maps of errors and of details.
    pub Docks {
        body: {
            "errors": { for error in errors { error.path or error.code: [{ "say": error.message, "more"?: error.details }] } },
            "facts"?: { for detail in details { detail.name as kebab-case: { "is": detail.value } } },
            "texts": { for detail in details { "{detail.name}!": [detail.value as text] } },
            "same": { for detail in details { code: [detail.value] } },
            "max-seats": { "inner": { for detail in details { detail.value as text: detail.name } } },
        },
    }
}

dialect! {
    /// A part that a type writes, in a base and over it.
    pub Spoken { extends: Crew, body: { "said": custom(Said), "wrong"?: { "said"?: custom(Said), for v in violations { v.path or "general": v.message } }, "or": custom(Said) or null } }
}

/// The message, backwards.
pub struct Said;

impl Custom for Said {
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&error.message().chars().rev().collect::<String>())
    }
}
