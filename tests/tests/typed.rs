//! `#[api_error(decode)]`: the variant that was answered with comes back.

use std::time::Duration;

use error_core::dialects::{Bkend, BkendFlat, Butterbase, Butverify, GraphQl, JsonApi, SchemaStack};
use error_core::{
    Answered, ApiError, Context, Decode, Dialect, Misfit, Violation, decode, decode_as, respond, respond_as,
};
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Part {
    name: String,
    count: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, ApiError)]
#[api_error(decode)]
enum Inner {
    #[api_error(code = "INNER_LOST", status = 410, message = "Lost")]
    Lost {
        #[api_error(detail = "where")]
        place: String,
    },
    #[api_error(code = "KNOWN_TWICE", status = 404, message = "No such part", shared)]
    NoPart {
        #[api_error(detail)]
        part: String,
    },
}

/// Every way in which a field comes back.
#[derive(Clone, Debug, PartialEq, ApiError)]
#[api_error(dialect = Butterbase, decode, rename_details = "camelCase")]
enum Rich {
    #[api_error(
        code = "GONE",
        status = 410,
        message = "It is gone",
        remediation = "Let it go."
    )]
    Gone,
    #[api_error(code = "TEXTS", status = 400, message = "Bad", remediation = "Read.")]
    Texts {
        #[api_error(detail)]
        in_camel_case: String,
        #[api_error(detail = "as-is")]
        renamed: String,
        #[api_error(detail(skip_none))]
        skipped: Option<String>,
        #[api_error(detail)]
        null: Option<f64>,
    },
    #[api_error(code = "TUPLE", status = 409, message = "Bad {0}", remediation = "Read.")]
    Tuple(
        #[api_error(detail = "number")] u64,
        #[api_error(detail = "parts")] Vec<Part>,
    ),
    #[api_error(code = "WAIT", status = 429, message = "Wait", remediation = "Wait.")]
    Wait {
        #[api_error(retry_after)]
        time: Duration,
    },
    #[api_error(code = "WAIT_LONG", status = 503, message = "Wait", remediation = "Wait.")]
    WaitLong {
        #[api_error(detail = "seconds", retry_after)]
        time: Option<u32>,
    },
    #[api_error(
        code = "FIELDS",
        status = 422,
        message = "Fields",
        remediation = "Correct them."
    )]
    Fields(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "HEADERS", status = 405, message = "No", remediation = "Look.")]
    Headers {
        #[api_error(header = "Allow")]
        allow: String,
        #[api_error(header = "X-Left")]
        left: Option<u8>,
    },
    #[api_error(
        code = "KNOWN_TWICE",
        status = 404,
        message = "No such app",
        remediation = "Look.",
        shared
    )]
    NoApp,
    #[api_error(
        code = "KNOWN_TWICE",
        status = 404,
        message = "No such table",
        remediation = "Look.",
        shared
    )]
    NoTable {
        #[api_error(detail)]
        table: String,
    },
    #[api_error(
        code = "SUB",
        status = 402,
        message = "One",
        remediation = "Look.",
        shared,
        detail(sub = 1)
    )]
    SubOne,
    #[api_error(
        code = "SUB",
        status = 402,
        message = "Two",
        remediation = "Look.",
        shared,
        detail(sub = 2)
    )]
    SubTwo,
    #[api_error(code = "NO_NETWORK", status = none, message = "No network", remediation = "Connect.")]
    NoNetwork,
    #[api_error(code = "SECRET", status = 500, message = "Secret", remediation = "None.", audience = internal)]
    Secret { unsent: &'static str },
    #[api_error(
        code = "INTERNAL",
        status = 500,
        message = "Oh no",
        remediation = "Retry.",
        fallback
    )]
    Internal,
}

/// Its codes are those of `Rich`, behind those of an inner error.
#[derive(Clone, Debug, PartialEq, ApiError)]
#[api_error(decode)]
enum Outer<T: Clone + std::fmt::Debug + PartialEq> {
    #[api_error(forward)]
    Inner { boxed: Box<Inner> },
    #[api_error(code = "any_value", status = 400, message = "Any")]
    Any(#[api_error(detail = "value")] T),
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z]{0,4}[\"\\\\\u{0}\n\u{2028}🦀]{0,4}"]
}

fn visible() -> impl Strategy<Value = String> {
    "[!-~]([ -~]{0,8}[!-~])?"
}

fn rich() -> impl Strategy<Value = Rich> {
    let part = (names(), any::<Option<i64>>()).prop_map(|(name, count)| Part { name, count });
    let violation = ("[a-z]{1,4}(\\.[a-z0-9]{1,3}){0,3}", "\\PC{1,9}");
    let violation = violation.prop_map(|(path, message)| Violation::new(path, message));
    let number = prop::option::of(any::<i32>().prop_map(|number| f64::from(number) / 8.0));
    prop_oneof![
        Just(Rich::Gone),
        (names(), names(), prop::option::of(names()), number).prop_map(
            |(in_camel_case, renamed, skipped, null)| Rich::Texts {
                in_camel_case,
                renamed,
                skipped,
                null,
            }
        ),
        (any::<u64>(), prop::collection::vec(part, 0..3))
            .prop_map(|(number, parts)| Rich::Tuple(number, parts)),
        (0..100_000_u64).prop_map(|seconds| Rich::Wait {
            time: Duration::from_secs(seconds),
        }),
        prop::option::of(0..100_000_u32).prop_map(|time| Rich::WaitLong { time }),
        prop::collection::vec(violation, 0..3).prop_map(Rich::Fields),
        (visible(), any::<Option<u8>>()).prop_map(|(allow, left)| Rich::Headers { allow, left }),
        Just(Rich::NoApp),
        names().prop_map(|table| Rich::NoTable { table }),
        Just(Rich::SubOne),
        Just(Rich::SubTwo),
        Just(Rich::NoNetwork),
        Just(Rich::Secret { unsent: "so" }),
        Just(Rich::Internal),
    ]
}

/// What a dialect has a place for.
#[derive(Clone, Copy)]
struct Places {
    details: bool,
    violations: bool,
}

/// The variant that comes back, or the field that is missing.
fn expected(error: &Rich, places: Places) -> Result<Rich, &'static str> {
    match error {
        Rich::Texts { .. } if !places.details => Err("inCamelCase"),
        Rich::Tuple(..) if !places.details => Err("number"),
        Rich::Fields(_) if !places.violations => Ok(Rich::Fields(Vec::new())),
        // What tells the two apart is not there, but for the constant message.
        Rich::NoTable { .. } if !places.details => Ok(Rich::NoApp),
        Rich::NoNetwork | Rich::Secret { .. } => Ok(Rich::Internal),
        _ => Ok(error.clone()),
    }
}

fn comes_back<D: Dialect>(error: &Rich, places: Places) {
    let answer = respond_as::<D>(error, &Context::new());
    let (head, body) = answer.into_parts();
    let answered = decode::<D>(head.status, &head.headers, &body).known_as::<Rich>(&head.headers);
    assert_eq!(answered.decoded().body(), &body);
    assert_eq!(answered.decoded().answer_status(), head.status);
    match (expected(error, places), answered) {
        (Ok(error), Answered::Known(known, _)) => assert_eq!(known, error),
        (Err(missing), Answered::Unknown(_, Misfit::Field { field, .. })) => assert_eq!(field, missing),
        (expected, answered) => panic!("{expected:?} came back as {answered:?}"),
    }
}

proptest! {
    #[test]
    fn what_was_sent_comes_back_as_far_as_the_dialect_carries_it(error in rich()) {
        let (none, details) = (Places { details: false, violations: false }, Places { details: true, violations: false });
        comes_back::<Butterbase>(&error, details);
        comes_back::<Butverify>(&error, details);
        comes_back::<Bkend>(&error, none);
        comes_back::<BkendFlat>(&error, none);
        comes_back::<SchemaStack>(&error, Places { details: false, violations: true });
    }

    /// In the type's own dialect, through `respond` and `decode_as`.
    #[test]
    fn a_type_decodes_its_own_answers(error in rich()) {
        let (head, body) = respond(&error, &Context::new()).into_parts();
        let answered = decode_as::<Rich>(head.status, &head.headers, &body);
        let places = Places { details: true, violations: false };
        assert_eq!(answered.known(), expected(&error, places).ok().as_ref(), "{answered:?}");
    }

    /// Whatever the body is, the answer keeps it.
    #[test]
    fn no_body_is_lost(body in any::<Vec<u8>>(), status in 100..600_u16) {
        let (status, body) = (StatusCode::from_u16(status).unwrap(), bytes::Bytes::from(body));
        let answered = decode_as::<Rich>(status, &HeaderMap::new(), &body);
        assert_eq!(answered.misfit(), Some(&Misfit::NoCode));
        assert_eq!(answered.decoded().body(), &body);
        assert_eq!(answered.decoded().answer_status(), status);
    }
}

fn read<E: Decode>(body: &'static str) -> Answered<E> {
    let headers = HeaderMap::new();
    decode::<Butverify>(StatusCode::BAD_REQUEST, &headers, &body.into()).known_as(&headers)
}

fn known<E: Decode + Clone>(body: &'static str) -> Option<E> {
    read::<E>(body).known().cloned()
}

fn misfit<E: Decode>(body: &'static str) -> Option<Misfit> {
    read::<E>(body).misfit().cloned()
}

#[test]
fn an_inner_error_comes_back_in_its_variant() {
    let body = r#"{"error":{"code":"INNER_LOST","message":"Lost","where":"there"}}"#;
    let boxed = Box::new(Inner::Lost {
        place: "there".into(),
    });
    assert_eq!(known::<Outer<u8>>(body), Some(Outer::Inner { boxed }));

    let body = r#"{"error":{"code":"any_value","message":"Any","value":[1,2]}}"#;
    assert_eq!(known(body), Some(Outer::Any(vec![1_u8, 2])));
    let Some(Misfit::Field { variant, field, .. }) = misfit::<Outer<u8>>(body) else {
        panic!("a list is no number");
    };
    assert_eq!((variant, field), ("Outer::Any", "value"));
}

#[test]
fn what_does_not_fit_is_unknown_and_says_why() {
    for (body, expected) in [
        ("<html>", "the answer names no error"),
        (r#"{"error":{"code":"NEW"}}"#, "the code is not known"),
        // It is never sent.
        (r#"{"error":{"code":"SECRET"}}"#, "the code is not known"),
        (
            r#"{"error":{"code":"TUPLE","number":"7","parts":[]}}"#,
            "`number` of `Rich::Tuple`: invalid type: string \"7\", expected u64 at line 1 column 3",
        ),
        (
            r#"{"error":{"code":"TUPLE","number":7}}"#,
            "`parts` of `Rich::Tuple`: missing detail `parts`",
        ),
        (
            r#"{"error":{"code":"WAIT","message":"Wait"}}"#,
            "`retry_after` of `Rich::Wait`: it is missing",
        ),
        (
            r#"{"error":{"code":"HEADERS"}}"#,
            "`Allow` of `Rich::Headers`: it is missing",
        ),
        (
            r#"{"error":{"code":"SUB","sub":3}}"#,
            "`sub` of `Rich::SubOne`: it is not 1",
        ),
    ] {
        let misfit = misfit::<Rich>(body).map(|misfit| misfit.to_string());
        assert_eq!(misfit.as_deref(), Some(expected), "{body}");
    }
}

/// Violations with codes of their own, in dialects that have no other place for the error's.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(dialect = (JsonApi, GraphQl), decode)]
enum Trip {
    #[api_error(code = "INVALID_TRIP", status = 422, message = "Invalid")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "TOO_LONG", status = 422, message = "The trip is too long")]
    TooLong,
    #[api_error(code = "INVALID_DATE", status = 400, message = "Invalid")]
    Date(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "GONE", status = 410, message = "Gone")]
    Gone,
}

fn trip<D: Dialect>(trip: &Trip) -> Answered<Trip> {
    let response = respond_as::<D>(trip, &Context::new());
    let decoded = decode::<D>(response.status(), response.headers(), response.body());
    decoded.known_as(response.headers())
}

#[test]
fn the_code_of_a_violation_is_not_that_of_the_error() {
    let past = || Violation::new("date", "is past").with_code("future");
    let plain = || Violation::new("place", "is unknown");
    for sent in [vec![past()], vec![past(), past()], vec![past(), plain()]] {
        for answered in [
            trip::<JsonApi>(&Trip::Invalid(sent.clone())),
            trip::<GraphQl>(&Trip::Invalid(sent.clone())),
        ] {
            let Some(Trip::Invalid(read)) = answered.known() else {
                panic!("{answered:?}");
            };
            let said = |violations: &[Violation]| -> Vec<String> {
                violations
                    .iter()
                    .map(|it| format!("{}: {}", it.path(), it.message()))
                    .collect()
            };
            assert_eq!(said(read), said(&sent));
            assert_eq!(read[0].code(), Some("future"));
        }
    }
}

#[test]
fn an_item_without_a_path_is_the_error_itself() {
    for (status, body) in [
        (
            422,
            r#"{"errors":[{"status":"422","code":"NEW","detail":"New"}]}"#,
        ),
        (
            410,
            r#"{"errors":[{"code":"NEW","detail":"New","source":{"pointer":"/a"}}]}"#,
        ),
    ] {
        let status = StatusCode::from_u16(status).unwrap();
        let answered = decode_as::<Trip>(status, &HeaderMap::new(), &body.into());
        assert_eq!(answered.misfit(), Some(&Misfit::UnknownCode), "{body}");
    }
}

#[test]
fn members_of_the_future_disturb_nothing() {
    let body =
        r#"{"new":{},"error":{"code":"TUPLE","number":7,"new":{"a":[]},"parts":[{"name":"n","new":1}]}}"#;
    let part = Part {
        name: "n".into(),
        count: None,
    };
    assert_eq!(known(body), Some(Rich::Tuple(7, vec![part])));
}

#[test]
fn of_several_carriers_the_one_that_most_speaks_for_is_taken() {
    let table = Rich::NoTable { table: "t".into() };
    for (body, expected) in [
        (r#"{"error":{"code":"KNOWN_TWICE","message":"x"}}"#, Rich::NoApp),
        (
            r#"{"error":{"code":"KNOWN_TWICE","message":"No such app","table":"t"}}"#,
            table,
        ),
        // Of a table that is no text nothing can be made.
        (r#"{"error":{"code":"KNOWN_TWICE","table":7}}"#, Rich::NoApp),
        (r#"{"error":{"code":"SUB","message":"Two"}}"#, Rich::SubTwo),
        (
            r#"{"error":{"code":"SUB","message":"Two","sub":1}}"#,
            Rich::SubOne,
        ),
    ] {
        assert_eq!(known(body), Some(expected), "{body}");
    }
}

#[test]
fn headers_that_do_not_fit_leave_the_error_unknown() {
    let answer = respond_as::<SchemaStack>(
        &Rich::Headers {
            allow: "GET".into(),
            left: Some(3),
        },
        &Context::new(),
    );
    let (mut head, body) = answer.into_parts();
    let read =
        |headers: &HeaderMap| decode::<SchemaStack>(head.status, headers, &body).known_as::<Rich>(headers);
    assert!(read(&head.headers).known().is_some());
    head.headers
        .insert("x-left", http::HeaderValue::from_static("300"));
    let misfit = read(&head.headers).misfit().map(ToString::to_string);
    assert_eq!(
        misfit.as_deref(),
        Some("`X-Left` of `Rich::Headers`: number too large to fit in target type")
    );
}

error_core::dialect! {
    /// Nothing but the status tells errors apart.
    pub Mute { body: { "message": message } }
}

#[derive(Clone, Debug, PartialEq, ApiError)]
#[api_error(dialect = Mute, decode)]
enum Silent {
    #[api_error(code = "GONE", status = 410, message = "Gone")]
    Gone,
    #[api_error(code = "BAD", status = 400, message = "Bad")]
    Bad,
    #[api_error(code = "ODD", status = 400, message = "Odd", audience = internal)]
    Odd,
    #[api_error(code = "WRONG", status = 500, message = "Wrong", fallback)]
    Wrong,
}

#[test]
fn where_nothing_else_tells_the_status_does() {
    for (error, expected) in [
        (Silent::Gone, Silent::Gone),
        (Silent::Bad, Silent::Bad),
        (Silent::Odd, Silent::Wrong),
        (Silent::Wrong, Silent::Wrong),
    ] {
        let (head, body) = respond(&error, &Context::new()).into_parts();
        let answered = decode_as::<Silent>(head.status, &head.headers, &body);
        assert_eq!(answered.known(), Some(&expected));
    }
    let misfit = |status, body: &'static str| {
        let answered = decode_as::<Silent>(status, &HeaderMap::new(), &body.into());
        answered.misfit().cloned()
    };
    assert_eq!(misfit(StatusCode::GONE, r#"{"message":"Gone"}"#), None);
    // The page of a proxy is no error of the service.
    assert_eq!(misfit(StatusCode::GONE, "<html>"), Some(Misfit::NoCode));
    assert_eq!(
        misfit(StatusCode::CONFLICT, r#"{"message":"So"}"#),
        Some(Misfit::NoCode)
    );
    // One of `Rich` is gone; three are not found, and none of them is taken.
    let answered = decode::<Mute>(StatusCode::GONE, &HeaderMap::new(), &r#"{"message":"So"}"#.into());
    let answered = answered.known_as::<Rich>(&HeaderMap::new());
    assert_eq!(answered.known(), Some(&Rich::Gone));
    let answered = decode::<Mute>(
        StatusCode::NOT_FOUND,
        &HeaderMap::new(),
        &r#"{"message":"So"}"#.into(),
    );
    assert_eq!(
        answered.known_as::<Rich>(&HeaderMap::new()).misfit(),
        Some(&Misfit::NoCode)
    );
}
