//! What follows from a status.

/// The reason phrase of a status (RFC 9110, section 15, and the IANA registry); of one that has none, that of
/// its class.
pub(crate) const fn phrase(status: u16) -> &'static str {
    match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        500.. => "Internal Server Error",
        _ => "Bad Request",
    }
}

/// The canonical gRPC code that a status stands for: those of `google.rpc.Code`, read backwards.
pub(crate) const fn grpc(status: u16) -> &'static str {
    match status {
        400 | 422 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 | 410 => "NOT_FOUND",
        409 => "ABORTED",
        408 | 504 => "DEADLINE_EXCEEDED",
        416 => "OUT_OF_RANGE",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        501 => "UNIMPLEMENTED",
        502 | 503 => "UNAVAILABLE",
        400..=499 => "FAILED_PRECONDITION",
        500..=599 => "INTERNAL",
        _ => "UNKNOWN",
    }
}

/// The status of a canonical gRPC code (google/rpc/code.proto).
#[inline]
pub(crate) const fn grpc_status(name: &str) -> u16 {
    match name.as_bytes() {
        b"INVALID_ARGUMENT" | b"FAILED_PRECONDITION" | b"OUT_OF_RANGE" => 400,
        b"UNAUTHENTICATED" => 401,
        b"PERMISSION_DENIED" => 403,
        b"NOT_FOUND" => 404,
        b"ALREADY_EXISTS" | b"ABORTED" => 409,
        b"RESOURCE_EXHAUSTED" => 429,
        b"CANCELLED" => 499,
        b"UNIMPLEMENTED" => 501,
        b"UNAVAILABLE" => 503,
        b"DEADLINE_EXCEEDED" => 504,
        _ => 500,
    }
}

/// The canonical gRPC codes, by their numbers.
pub(crate) const GRPC: [&str; 17] = [
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// The number of a canonical gRPC code.
pub(crate) const fn grpc_number(name: &str) -> i64 {
    let (mut i, mut number) = (0, 0);
    while i < GRPC.len() {
        if crate::text::same(GRPC[i], name) {
            return number;
        }
        i += 1;
        number += 1;
    }
    2
}
