//! Dialects that between them use what the others do not: maps, trees, paths, matches and texts with holes.

use error_core::dialect;

dialect! {
    /// Cases, matches, a tree of violations, texts with holes.
    pub Tree {
        codes: "kebab-case/kebab-case",
        sent_as: 200,
        docs: "https://x.example/{code as snake_case}?r={request_id}",
        challenge: r#"Bearer error="{code as snake_case}""#,
        headers: { "x-fault"?: code as camelCase },
        body: {
            "class": code[0] as UPPERCASE,
            "type"?: "urn:x:{code[1]}:{request_id}",
            "state": match status { 404: "lost", 4xx: "refused", _: "broken" },
            "status": status as text,
            "why"?: match status { 5xx: message, _: { "text": message } },
            "again": match recovery { retry: true, _: false },
            "when"?: timestamp,
            "page"?: documentation_url,
            "wrong"?: { for violation in violations { violation.path as nested: { "!": [{ "rule"?: violation.code, "text": violation.message }] } } },
        },
    }
}

dialect! {
    /// A map of violations by path, parts of a list, details in a text.
    pub Map {
        body: {
            "why": { for violation in violations { violation.path or "general": [violation.message] } } or message,
            "parts": [
                { "is": "why", "reason": code, "facts"?: details as text },
                { "is": "wait", "for": retry_after as duration }?,
            ],
        },
    }
}

dialect! {
    /// A bare list of errors, paths in every syntax, details beside other members.
    pub Ways {
        body: [for error in errors {
            "code"?: error.code as snake_case,
            "b"?: error.path as brackets,
            "p"?: error.path as pointer,
            "f"?: error.path as fragment,
            "way"?: [error.location, ..error.path],
            "in"?: { "query"?: error.path in query },
            "say": error.message,
            "n"?: error.number,
            ..error.details as camelCase
        }],
    }
}
