//! Dialects with what those of `dialects` do not write.

use error_core::dialect;

dialect! {
    /// All of the request, and words in headers.
    pub Quay {
        codes: "PascalCase/..",
        headers: { "x-quay": code, "x-quay-title"?: title, "x-quay-of": "{category};{recovery}", "x-quay-all": [recovery as UPPERCASE, "status {status}", "{grpc as number} {grpc}"], "cache-control": "no-store" },
        body: {
            "where"?: { "host": host, "path": request_path or null, "speaks"?: language },
            "code": code[0] as snake_case,
            "inner"?: { "code": code[1], "inner"?: { "code": code[2] } },
            "call"?: context.call,
        },
    }
}

dialect! {
    /// Every word of an item of errors.
    pub Fleet {
        body: {
            "code": code,
            "ships": [for error in errors {
                "no"?: error.number,
                "status"?: error.status as text,
                "kind"?: error.category as kebab-case,
                "hint"?: error.remediation,
                "topic"?: error.details.topic,
                "say": error.message,
                "in"?: [error.location, ..error.path],
            }],
        },
    }
}

dialect! {
    /// The status in the body where that of the answer hides it.
    pub Tower {
        sent_as: 200,
        body: {
            "state": match status { 4xx: "refused", _: "broken" },
            "status": status as text,
            "note"?: match status { 5xx: message },
            "said"?: match status { 4xx: { "title": title, "topic"?: details.topic } },
            "again": match recovery { retry: true, _: false },
            "rest": details,
        },
    }
}

dialect! {
    /// Paths in every way that is a text.
    pub Ways {
        body: {
            "code": code,
            "all": [for violation in violations {
                "dots"?: violation.path in path,
                "brackets"?: violation.path in query as brackets,
                "pointer"?: violation.path in header as pointer,
                "fragment"?: violation.path in body as fragment,
                "rule"?: violation.code as PascalCase,
                "kind"?: violation.category,
                "hint"?: violation.remediation,
                "status"?: violation.status,
                "z"?: violation.details.z,
                "say": violation.message,
            }],
        },
    }
}

dialect! {
    /// One map, whose items share lists.
    pub Wrongs {
        body: { "code": code, "wrong"?: { for violation in violations { violation.path or "general": [{ "rule"?: violation.code, "say": violation.message }] } } }
    }
}

dialect! {
    /// One tree.
    pub Tree {
        body: { "code": code, "wrong"?: { for violation in violations { violation.path as nested or "all": { "!": [{ "rule"?: violation.code, "say": violation.message }] } } } }
    }
}

dialect! {
    /// A map, or else a text.
    pub Toll {
        body: { "code": code, "why": { for violation in violations { violation.path as pointer or "": [violation.message] } } or message }
    }
}

dialect! {
    /// Nothing but headers.
    pub Bare {
        challenge: r#"Bearer realm="bare", error="{code}""#,
        headers: { "x-code": code, "x-id"?: request_id },
        body: none,
    }
}

dialect! {
    /// Details by their names.
    pub Cargo {
        body: {
            "code": code,
            "facts": { for detail in details { detail.name as kebab-case: { "is": detail.value } } },
            "rest": [for detail in details { "name": detail.name as SCREAMING_SNAKE_CASE, "text": detail.value as text }],
        },
    }
}

dialect! {
    /// Names with holes.
    pub Union {
        codes: "snake_case/..",
        body: { "error": { ".tag": code[0], "{code[0]}"?: { ".tag": code[1], "{code[1]}"?: { ".tag": code[2] } } } },
    }
}

dialect! {
    /// Items that are left out, and the last name of a path.
    pub Gaps {
        body: {
            "code": code,
            "faults": [for violation in violations { "at": violation.path as last, "rule"?: violation.code, "say": violation.message }?],
        },
    }
}

dialect! {
    /// Items of a map that are left out.
    pub Holes {
        body: { "code": code, "faults"?: { for violation in violations { violation.path?: [violation.message] } } },
    }
}

dialect! {
    /// A text, and what stands there where one of its holes lacks.
    pub Lines {
        body: {
            "code": code,
            "lines": [for violation in violations "{violation.path}: {violation.message}" or violation.message],
            "head": "{number} {title}" or title or message,
        },
    }
}

dialect! {
    /// What is the same in every answer, and what the base has and this has not.
    pub Given {
        extends: error_core::dialects::GoogleRpc,
        context: { "domain": "given.example \"x\"" },
        body: { "error": { "status": none } },
    }
}
