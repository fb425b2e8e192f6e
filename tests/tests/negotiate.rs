//! One error in the dialect that its request asks for, without a framework.

use std::sync::Arc;

use error_core::dialects::{BkendFlat, GoogleRpc, ProblemDetails};
use error_core::{ApiError, Context, Negotiation, decode, dialect, envelope, render, respond};
use http::{HeaderName, Request, Response, StatusCode, request};

dialect! {
    /// The shape of old.
    pub Old { body: { "err": code, "text": message } }
}

dialect! {
    /// The next version of it, by a media type of its own.
    pub Next { media_type: "application/vnd.shop+json; version=2", body: { "code": code } }
}

/// What the service answers in; the first is the default.
type Api = (Old, ProblemDetails, Next);

#[derive(Debug, ApiError)]
#[api_error(dialect = Api)]
enum StoreError {
    #[api_error(code = "SOLD_OUT", status = 409, message = "It is sold out")]
    SoldOut,
    #[api_error(code = "LATE", status = 503, message = "Late", headers("Vary" = "origin"))]
    Late,
    #[api_error(code = "DISK", status = 507, message = "The disk", audience = internal)]
    Disk,
    #[api_error(code = "INTERNAL", status = 500, message = "Broken", fallback)]
    Internal,
    #[api_error(forward)]
    Stock(StockError),
}

/// Has no dialect of its own.
#[derive(Debug, ApiError)]
enum StockError {
    #[api_error(code = "NO_STOCK", status = 404, message = "There is no {item}")]
    NoStock {
        #[api_error(detail)]
        item: String,
    },
}

/// Lists the same dialects otherwise.
#[derive(Debug, ApiError)]
#[api_error(dialect = (Next, Old), code = "OTHER", status = 400, message = "Other")]
struct Other;

/// Knows one only.
#[derive(Debug, ApiError)]
#[api_error(dialect = BkendFlat, code = "ALONE", status = 400, message = "Alone")]
struct Alone;

const OLD: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
const NEXT: &str = "application/vnd.shop+json; version=2";

fn get(path: &str, headers: &[(&str, &str)]) -> request::Parts {
    let start = Request::get(path);
    let request = headers
        .iter()
        .fold(start, |request, (name, value)| request.header(*name, *value));
    request.body(()).unwrap().into_parts().0
}

fn header<'a, B>(answer: &'a Response<B>, name: &str) -> Option<&'a str> {
    answer.headers().get(name).map(|value| value.to_str().unwrap())
}

/// The media type of the answer.
#[track_caller]
fn answered(negotiation: &Negotiation<Api>, request: &request::Parts) -> String {
    let answer = respond(&StoreError::SoldOut, &negotiation.choose(request, Context::new()));
    header(&answer, "content-type").unwrap().to_owned()
}

#[track_caller]
fn accepting(lines: &[&str], expected: &str) {
    let lines: Vec<_> = lines.iter().map(|line| ("accept", *line)).collect();
    let media_type = answered(&Negotiation::new().accept(), &get("/", &lines));
    assert_eq!(media_type, expected, "{lines:?}");
}

#[test]
fn no_accept_means_anything() {
    accepting(&[], OLD);
    accepting(&[""], OLD);
    accepting(&["*/*"], OLD);
}

#[test]
fn a_media_type_is_its_dialect() {
    accepting(&["application/json"], OLD);
    accepting(&["application/problem+json"], PROBLEM);
    accepting(&["Application/Problem+JSON"], PROBLEM);
    accepting(&["\t application/problem+json \t"], PROBLEM);
    accepting(&["text/html, application/problem+json"], PROBLEM);
    accepting(&["text/html", "application/problem+json"], PROBLEM);
}

#[test]
fn what_is_not_there_gets_the_default() {
    accepting(&["text/html"], OLD);
    accepting(&["application/xml, image/*"], OLD);
    accepting(&["application/json;q=0"], OLD);
    accepting(&["*/*;q=0"], OLD);
}

#[test]
fn the_greatest_weight_wins() {
    accepting(
        &["application/json;q=0.5, application/problem+json;q=0.6"],
        PROBLEM,
    );
    accepting(&["application/json;q=0.6, application/problem+json;q=0.5"], OLD);
    accepting(&["application/json;q=0.001, application/problem+json;q=0"], OLD);
    accepting(&["application/problem+json; Q=0.999, application/json"], OLD);
    accepting(
        &["application/json;q=0.9,application/problem+json;q=1.000"],
        PROBLEM,
    );
    accepting(&["application/json;q=0, */*;q=0.1"], PROBLEM);
}

#[test]
fn the_most_precise_range_gives_the_weight() {
    accepting(
        &["*/*, application/json;q=0.1, application/vnd.shop+json;q=0.2"],
        PROBLEM,
    );
    accepting(&["application/*;q=0.1, application/problem+json;q=0, */*"], OLD);
    accepting(&["application/problem+json;q=0.1, application/*;q=0.2"], OLD);
    accepting(
        &["application/vnd.shop+json;q=0.9, application/vnd.shop+json;version=2;q=0.1, */*;q=0.5"],
        OLD,
    );
}

#[test]
fn of_equal_weights_what_is_named_wins_over_a_wildcard() {
    accepting(&["application/*"], OLD);
    accepting(&["application/problem+json, */*"], PROBLEM);
    accepting(&["*/*, application/problem+json"], PROBLEM);
    accepting(
        &["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
        OLD,
    );
}

#[test]
fn of_two_names_the_one_that_only_errors_have_wins() {
    accepting(&["application/json, application/problem+json"], PROBLEM);
    accepting(&["application/problem+json, application/json"], PROBLEM);
}

#[test]
fn parameters_are_of_the_media_type() {
    accepting(&["application/vnd.shop+json"], NEXT);
    accepting(&["application/vnd.shop+json;version=2"], NEXT);
    accepting(&["application/vnd.shop+json ; Version=\"2\"; q=0.3"], NEXT);
    accepting(&["application/vnd.shop+json; version=\"\\2\""], NEXT);
    accepting(&["application/vnd.shop+json;version=3"], OLD);
    accepting(&["application/vnd.shop+json;version=2;level=1"], OLD);
    accepting(&["application/problem+json;charset=UTF-8"], PROBLEM);
    accepting(&["application/problem+json;charset=latin1"], OLD);
    accepting(
        &["text/plain;note=\"a, b; \\\" c\", application/problem+json"],
        PROBLEM,
    );
}

#[test]
fn what_is_malformed_is_not_there() {
    for malformed in [
        "application/problem+json;q=2",
        "application/problem+json;q=1.001",
        "application/problem+json;q=0.1234",
        "application/problem+json;q=.5",
        "application/problem+json;q=-1",
        "application/problem+json;q=",
        "application/problem+json;q",
        "application/problem+json;q=\u{e4}",
        "application/problem+json;a=\"b",
        "application/problem+json;a=\"b\"c\"",
        "application/problem+json;a=b c",
        "application/problem+json;a = b",
        "application/problem+json/x",
        "application problem+json",
        "application/",
        "/problem+json",
        "*/problem+json",
        "*",
        ";;;,,,",
    ] {
        accepting(&[malformed], OLD);
        accepting(&["\"", malformed, "application/problem+json;q=0.1"], PROBLEM);
    }
    accepting(&["*;q=.2, application/problem+json"], PROBLEM);
    accepting(&["application/problem+json;;; ;q=0.5;, "], PROBLEM);
}

#[test]
fn long_headers_are_read() {
    let many = "application/x-other;q=0.5,".repeat(300);
    accepting(&[&format!("{many} application/problem+json;q=0.1")], PROBLEM);
    accepting(&[&";".repeat(8000)], OLD);
    accepting(&[&"\"\\".repeat(4000)], OLD);
}

const VERSION: HeaderName = HeaderName::from_static("api-version");

#[test]
fn a_header_of_the_service_chooses() {
    let negotiation = Negotiation::new()
        .header(VERSION, "2", ProblemDetails)
        .header(VERSION, "3", Next);
    for (lines, expected) in [
        (&[][..], OLD),
        (&[("api-version", "1")], OLD),
        (&[("api-version", "2")], PROBLEM),
        (&[("API-Version", "3")], NEXT),
        (&[("api-version", "1"), ("api-version", "3")], NEXT),
        (&[("api-version", "22")], OLD),
        (&[("accept", "application/problem+json")], OLD),
    ] {
        assert_eq!(answered(&negotiation, &get("/", lines)), expected, "{lines:?}");
    }
}

#[test]
fn a_path_chooses() {
    let negotiation = Negotiation::new().path("/v2", ProblemDetails);
    for (path, expected) in [
        ("/v2/apps?x=/v1", PROBLEM),
        ("/v2", PROBLEM),
        ("/v20", OLD),
        ("/v1/v2", OLD),
    ] {
        assert_eq!(answered(&negotiation, &get(path, &[])), expected, "{path}");
    }
}

#[test]
fn the_path_is_the_one_that_the_context_knows() {
    let negotiation = Negotiation::<Api>::new().path("/v2", ProblemDetails);
    let context = Context::new().with_request_path("/v2/apps");
    let answer = respond(
        &StoreError::SoldOut,
        &negotiation.choose(&get("/apps", &[]), context),
    );
    assert_eq!(header(&answer, "content-type"), Some(PROBLEM));
}

#[test]
fn a_rule_of_the_service_chooses() {
    let negotiation = Negotiation::new().when([], |request| request.uri.query() == Some("beta"), Next);
    assert_eq!(answered(&negotiation, &get("/?beta", &[])), NEXT);
    assert_eq!(answered(&negotiation, &get("/", &[])), OLD);
}

#[test]
fn the_first_rule_that_decides_wins() {
    let negotiation = Negotiation::new()
        .path("/v2", ProblemDetails)
        .path("/v1", Old)
        .accept()
        .header(VERSION, "3", Next);
    let ask = |path, accept, version| {
        answered(
            &negotiation,
            &get(path, &[("accept", accept), ("api-version", version)]),
        )
    };
    assert_eq!(ask("/v2", OLD, "3"), PROBLEM);
    assert_eq!(ask("/v1", PROBLEM, "3"), OLD);
    assert_eq!(ask("/", PROBLEM, "3"), PROBLEM);
    assert_eq!(ask("/", OLD, "3"), OLD);
    // What anything will do for says nothing against a later rule.
    assert_eq!(ask("/", "*/*", "3"), NEXT);
    assert_eq!(ask("/", "text/html", "3"), NEXT);
    assert_eq!(ask("/", "*/*", "1"), OLD);
}

#[test]
fn vary_names_what_the_choice_read() {
    let negotiation = Negotiation::<Api>::new()
        .path("/v2", ProblemDetails)
        .header(VERSION, "3", Next)
        .accept()
        .when([VERSION, HeaderName::from_static("x-beta")], |_| false, Next);
    let vary = |path: &str, headers: &[(&str, &str)]| {
        let answer = respond(
            &StoreError::SoldOut,
            &negotiation.choose(&get(path, headers), Context::new()),
        );
        header(&answer, "vary").map(str::to_owned)
    };
    assert_eq!(vary("/v2", &[]), None);
    assert_eq!(vary("/", &[("api-version", "3")]).as_deref(), Some("api-version"));
    assert_eq!(
        vary("/", &[("accept", PROBLEM)]).as_deref(),
        Some("api-version, accept")
    );
    assert_eq!(vary("/", &[]).as_deref(), Some("api-version, accept, x-beta"));
}

#[test]
fn vary_is_added_to_that_of_the_error() {
    let context = Negotiation::<Api>::new()
        .accept()
        .choose(&get("/", &[]), Context::new());
    let answer = respond(&StoreError::Late, &context);
    let vary: Vec<_> = answer.headers().get_all("vary").iter().collect();
    assert_eq!(vary, ["origin", "accept"]);
}

#[test]
fn an_answer_without_a_choice_varies_by_nothing() {
    let context = Negotiation::<Api>::new()
        .accept()
        .choose(&get("/", &[]), Context::new());
    assert_eq!(header(&respond(&Alone, &context), "vary"), None);
    assert_eq!(
        header(&respond(&StoreError::SoldOut, &Context::new()), "vary"),
        None
    );
}

#[test]
fn each_type_answers_in_the_choice_or_in_its_own_first() {
    let media_type = |context: &Context| {
        let other = respond(&Other, context);
        let alone = respond(&Alone, context);
        [other, alone].map(|answer| header(&answer, "content-type").unwrap().to_owned())
    };
    assert_eq!(media_type(&Context::new()), [NEXT, OLD]);
    assert_eq!(media_type(&Context::new().with_dialect(Old)), [OLD, OLD]);
    assert_eq!(
        media_type(&Context::new().with_dialect(ProblemDetails)),
        [NEXT, OLD]
    );
    assert_eq!(
        respond(&Alone, &Context::new().with_dialect(Next)).body(),
        r#"{"error":"ALONE","message":"Alone"}"#
    );
}

#[test]
fn what_stands_in_is_in_the_choice_too() {
    let old = respond(&StoreError::Disk, &Context::new());
    assert_eq!(
        (old.status().as_u16(), &old.body()[..]),
        (500, &br#"{"err":"INTERNAL","text":"Broken"}"#[..])
    );
    let context = Context::new().with_dialect(Next);
    let next = respond(&StoreError::Disk, &context);
    assert_eq!(next.body(), respond(&StoreError::Internal, &context).body());
    assert_eq!(
        (next.status().as_u16(), &next.body()[..]),
        (500, &br#"{"code":"INTERNAL"}"#[..])
    );
}

#[test]
fn forwarded_errors_and_pointers_are_in_the_choice_too() {
    let context = Context::new().with_dialect(Next);
    let error = StoreError::Stock(StockError::NoStock { item: "tea".into() });
    assert_eq!(
        respond(&error, &Context::new()).body(),
        r#"{"err":"NO_STOCK","text":"There is no tea"}"#
    );
    assert_eq!(respond(&error, &context).body(), r#"{"code":"NO_STOCK"}"#);
    assert_eq!(
        respond(&Arc::new(error), &context).body(),
        r#"{"code":"NO_STOCK"}"#
    );
}

#[test]
fn bodies_alone_follow_the_choice() {
    let context = Context::new().with_dialect(Next);
    assert_eq!(render::<Api>(&Other, &context), r#"{"code":"OTHER"}"#);
    assert_eq!(
        render::<Api>(&Other, &Context::new()),
        r#"{"err":"OTHER","text":"Other"}"#
    );
    let walked = serde_json::to_string(&envelope::<Api>(&Other, &context)).unwrap();
    assert_eq!(walked, r#"{"code":"OTHER"}"#);
    // A dialect that is named alone is not chosen away.
    assert_eq!(render::<GoogleRpcLike>(&Other, &context), r#"{"reason":"OTHER"}"#);
}

dialect! {
    /// Not on the list.
    pub GoogleRpcLike { body: { "reason": code } }
}

#[test]
fn static_bodies_are_constants_in_every_dialect() {
    // `ProblemDetails` has holes for what the context knows.
    for context in [Context::new(), Context::new().with_dialect(Next)] {
        let (one, two) = (
            respond(&StoreError::SoldOut, &context),
            respond(&StoreError::SoldOut, &context),
        );
        assert_eq!(one.body().as_ptr(), two.body().as_ptr());
    }
}

#[test]
fn a_list_is_read_back_as_whichever_it_is() {
    for dialect in [Context::new(), Context::new().with_dialect(Next)] {
        let answer = respond(&StoreError::SoldOut, &dialect);
        let read = decode::<Api>(StatusCode::CONFLICT, answer.headers(), answer.body());
        assert_eq!(read.code(), Some("SOLD_OUT"));
    }
}

#[test]
fn a_list_of_one_is_that_one() {
    #[derive(Debug, ApiError)]
    #[api_error(dialect = (GoogleRpc,), code = "ONLY", status = 400, message = "Only")]
    struct Only;
    assert_eq!(
        respond(&Only, &Context::new()).body(),
        &render::<GoogleRpc>(&Only, &Context::new())
    );
}
