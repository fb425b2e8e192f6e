//! What the dialects leave out is listed.

use std::time::Duration;

use error_core::dialects::{Bkend, BkendFlat, Connect, GoogleRpc, JsonApi, OAuth, ProblemDetails};
use error_core::{ApiError, Lost, Violation, catalog, dialect};

dialect! {
    /// A hint that goes where the page goes.
    Nested {
        body: { "code": code, "see"?: { "page": documentation_url, "hint": remediation }, "seats"?: details.seats },
    }
}

dialect! {
    /// A code in a header, and every detail in a list.
    Listed {
        headers: { "x-code": code },
        body: { "text": message, "facts": [for detail in details { "name": detail.name, "value": detail.value }] },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ProblemDetails)]
enum TripError {
    #[api_error(
        code = "FULL",
        status = 409,
        message = "It is full",
        remediation = "Take the next."
    )]
    Full {
        #[api_error(detail)]
        seats: u8,
    },
    #[api_error(
        code = "LATE",
        status = 503,
        message = "It is late",
        docs = "https://example.com/late"
    )]
    Late {
        #[api_error(retry_after)]
        after: Duration,
        #[api_error(violations)]
        violations: Vec<Violation>,
    },
}

catalog! {
    static TRIPS: [TripError];
    dialects: [JsonApi, Nested, Listed],
}

fn lost(dialect: &str, code: &str) -> Vec<Lost> {
    let losses = TRIPS
        .losses()
        .filter(|loss| loss.dialect == dialect && loss.code == code);
    losses.map(|loss| loss.lost).collect()
}

#[test]
fn what_has_no_place_is_listed() {
    let sent = [
        TripError::Full { seats: 4 },
        TripError::Late {
            after: Duration::ZERO,
            violations: Vec::new(),
        },
    ];
    assert_eq!(sent.map(|error| error.entry().code()), ["FULL", "LATE"]);
    assert_eq!(lost("ProblemDetails", "FULL"), []);
    assert_eq!(lost("ProblemDetails", "LATE"), [Lost::RetryAfter]);
    assert_eq!(lost("JsonApi", "FULL"), []);
    assert_eq!(lost("JsonApi", "LATE"), []);
    assert_eq!(
        lost("Listed", "LATE"),
        [Lost::DocumentationUrl, Lost::RetryAfter, Lost::Violations],
    );
    assert_eq!(lost("Listed", "FULL"), [Lost::Remediation]);
}

/// A place that an optional part around it takes along is none: FULL has no page.
#[test]
fn a_place_that_is_taken_along_is_none() {
    assert_eq!(lost("Nested", "FULL"), [Lost::Message, Lost::Remediation]);
    assert_eq!(
        lost("Nested", "LATE"),
        [
            Lost::Message,
            Lost::DocumentationUrl,
            Lost::RetryAfter,
            Lost::Violations
        ],
    );
}

#[derive(Debug, ApiError)]
#[api_error(
    code = "FULL",
    status = 409,
    message = "It is full, {of} of {of}",
    remediation = "Take the next."
)]
struct Full {
    #[api_error(detail)]
    of: u8,
}

catalog! {
    static FULL: [Full];
    dialects: [GoogleRpc, Connect],
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend, code = "trip/full", status = 409, message = "It is full", remediation = "Go on.")]
struct Own;

#[derive(Debug, ApiError)]
#[api_error(dialect = OAuth, code = "invalid_grant", status = 400, message = "It is spent", detail(grant = "g"))]
struct Grant;

catalog! {
    static OWN: [Own, Grant];
}

#[test]
fn the_standards_lose_what_they_must() {
    let losses: Vec<String> = FULL.losses().map(|loss| loss.to_string()).collect();
    // The remediation is the text of the link, and there is no link.
    assert_eq!(losses[0], "FULL: `GoogleRpc` has no place for its remediation");
    let own: Vec<_> = OWN
        .losses()
        .map(|loss| (loss.variant, loss.dialect, loss.lost))
        .collect();
    assert_eq!(
        own,
        [
            ("Grant", "OAuth", Lost::Detail("grant")),
            ("Own", "Bkend", Lost::Remediation),
        ],
    );
}

dialect! {
    /// Of the recovery, whether it is a retry.
    Again { body: { "code": code, "text": message, "again": match recovery { retry: true, _: false } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ProblemDetails)]
#[expect(dead_code, reason = "a catalog reads declarations: no error arises here")]
enum Recovers {
    #[api_error(code = "BUSY", status = 503, message = "Busy", recovery = retry)]
    Busy,
    #[api_error(code = "SHUT", status = 403, message = "Shut", recovery = escalate)]
    Shut,
}

catalog! {
    static RECOVERS: [Recovers];
    dialects: [Again, JsonApi];
}

#[test]
fn a_recovery_that_nobody_is_told_is_lost() {
    let losses: Vec<String> = RECOVERS.losses().map(|loss| loss.to_string()).collect();
    assert_eq!(
        losses,
        [
            "BUSY: `JsonApi` has no place for its recovery",
            "SHUT: `Again` has no place for its recovery",
            "SHUT: `JsonApi` has no place for its recovery",
        ],
    );
}

dialect! { Terse { status: { 409: ["FULL"], _: 400 }, body: { "code": code } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (ProblemDetails, Terse))]
#[expect(dead_code, reason = "a catalog reads declarations: no error arises here")]
enum Both {
    #[api_error(code = "FULL", status = 409, message = "Full", remediation = "Wait.")]
    Full,
    #[api_error(code = "LOST", status = 404, message = "Lost")]
    Lost,
}

catalog! {
    static BOTH: [Both];
    dialects: [Terse, BkendFlat];
}

#[test]
fn every_dialect_of_a_list_is_asked() {
    let losses: Vec<String> = BOTH.losses().map(|loss| loss.to_string()).collect();
    assert_eq!(
        losses,
        [
            "FULL: `Terse` has no place for its message",
            "FULL: `Terse` has no place for its remediation",
            "FULL: `BkendFlat` has no place for its remediation",
            "LOST: `Terse` has no place for its message",
        ],
    );
    let disagreements = BOTH.disagreements().map(|it| (it.code, it.inferred.as_u16()));
    assert_eq!(disagreements.collect::<Vec<_>>(), [("LOST", 400)]);
}

dialect! { Cased { codes: "SCREAMING_SNAKE_CASE", body: { "code": code as kebab-case, "text": message } } }
dialect! { Uncased { body: { "code": code as kebab-case, "text": message } } }
dialect! { Reason { codes: "SCREAMING_SNAKE_CASE/SCREAMING_SNAKE_CASE", body: { "reason": code[1], "text": message } } }
dialect! { Split { codes: "kebab-case/kebab-case", body: { "in": code[0], "of": code[1] as camelCase, "text": message } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Cased, Uncased))]
#[expect(dead_code, reason = "a catalog reads declarations: no error arises here")]
enum Spelled {
    #[api_error(code = "NO_ROOM", status = 409, message = "Full")]
    NoRoom,
    #[api_error(code = "S_3BUSY", status = 503, message = "Busy")]
    Busy,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Reason, code = "TRIP/FULL", status = 409, message = "Full")]
struct ByReason;

#[derive(Debug, ApiError)]
#[api_error(dialect = Split)]
#[expect(dead_code, reason = "a catalog reads declarations: no error arises here")]
enum BySegment {
    #[api_error(code = "trip/no-room", status = 409, message = "Full")]
    NoRoom,
    #[api_error(code = "trip/no-2room", status = 409, message = "Full")]
    NoSecondRoom,
}

catalog! {
    static SPELLED: [Spelled, ByReason, BySegment];
}

#[test]
fn a_code_that_comes_back_otherwise_is_lost_in_part() {
    let losses: Vec<_> = SPELLED
        .losses()
        .map(|loss| (loss.variant, loss.dialect, loss.lost))
        .collect();
    assert_eq!(
        losses,
        [
            ("Spelled::NoRoom", "Uncased", Lost::Spelling),
            ("Spelled::Busy", "Cased", Lost::Spelling),
            ("Spelled::Busy", "Uncased", Lost::Spelling),
            ("ByReason", "Reason", Lost::Code),
            ("BySegment::NoSecondRoom", "Split", Lost::Spelling),
        ],
    );
    assert_eq!(Lost::Spelling.to_string(), "the spelling of its code");
}
