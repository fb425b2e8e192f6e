//! Every word in every form, and every construct.
#![deny(warnings, missing_docs)]

use error_core::dialect;

dialect! {
    /// The words of the error.
    pub Words {
        codes: "kebab-case/kebab-case",
        body: {
            "code": [code, code as kebab-case, code as snake_case, code as camelCase, code as PascalCase],
            "more": [code as SCREAMING_SNAKE_CASE, code as lowercase, code as UPPERCASE, code[0], code[1] as UPPERCASE],
            "number"?: [number, number as text],
            "status": [status, status as text, status as phrase, status as phrase as snake_case],
            "grpc": [grpc, grpc as number, grpc as snake_case],
            "text": [message, title, title as kebab-case],
            "facts"?: { "a"?: remediation, "b"?: category, "c": category as snake_case or null, "d"?: recovery as UPPERCASE },
            "wait"?: [retry_after, retry_after as fraction, retry_after as millis, retry_after as duration, retry_after as text],
            "time": [timestamp, timestamp as seconds, timestamp as millis],
            "details": [details, details as camelCase, details as text, details as text as camelCase, details as camelCase as text],
            "one"?: details.limit,
            "other"?: details["x-y"],
            "url": documentation_url or "about:blank",
        },
    }
}

dialect! {
    /// The words of the request.
    pub Request {
        body: {
            "a"?: request_id, "b"?: request_path, "c"?: trace_id, "d"?: host, "e"?: instance, "f"?: language,
            "g"?: context.call, "h": context["x-y"] or null, "i"?: [request_id, "at {host}"],
            "j"?: { "deep": { "id": request_id } },
        },
    }
}

dialect! {
    /// The words of items.
    pub Items {
        body: {
            "violations": [for item in violations {
                "way": [item.location, item.location as UPPERCASE, ..item.path],
                "path": item.path or "", "a"?: item.path as brackets, "b"?: item.path as pointer,
                "c"?: item.path as fragment, "d"?: item.path in body, "e"?: item.path in query as pointer,
                "f"?: item.path in path, "g"?: item.path in header,
                "code"?: item.code as snake_case, "number"?: item.number as text, "title"?: item.title,
                "status"?: item.status as phrase, "category"?: item.category, "hint"?: item.remediation,
                "url"?: item.documentation_url, "message": item.message, "of"?: code,
                "details": item.details, "max"?: item.details.max, "min": item.details["x-min"] or 0,
            }],
            "details": [for item in details { "name": item.name as camelCase, "value": item.value, "text": item.value as text }],
            "errors": [for error in errors { "code": error.code, "title": error.title, "at"?: error.path, ..error.details }],
            "messages"?: [for v in violations v.message],
        },
    }
}

dialect! {
    /// Constants, and a root that is a list.
    pub Constants {
        body: [
            "text", "with \"quotes\" and {{braces}}", 1, -2, 1.5, -1.25e3, 0x10, 1_000, true, false, null, {}, [], { "a": {} },
            { "kind": "wait", "for": retry_after }?,
            { "kind": "see", "url": documentation_url }?,
        ],
    }
}

dialect! {
    /// Headers.
    pub Headers {
        media_type: "application/problem+json; charset=utf-8",
        headers: { "x-code": code, "X-Kind": ["a", "b {status}", code], "x-version": 2, "x-request"?: "id={request_id}" },
        challenge: "Bearer realm=\"api\", error=\"{code}\"",
        body: "{code}: {message}",
    }
}

dialect! {
    /// Any number of segments.
    pub Chain {
        codes: "PascalCase/..",
        body: { "code": code[0], "inner"?: { "code": code[1], "inner"?: { "code": code[2] } } },
    }
}

fn main() {}
