//! Constant bodies, of which the context decides what is left out.

use error_core::dialects::{GoogleRpc, JsonRpc, ProblemDetails};
use error_core::{ApiError, Context, Dialect, dialect, render, respond_as};

#[derive(Debug, ApiError)]
#[api_error(code = "PAUSED", status = 401, message = "It is paused", retry_after = 7)]
struct Paused;

dialect! {
    Told {
        media_type: "application/told+json",
        body: {
            "language"?: language,
            "code": code,
            "trace"?: { "id": trace_id, "of": request_id },
            "tenant": context.tenant or "none",
            "both"?: "{host}, {request_path}",
        },
    }
}

fn body<D: Dialect>(context: &Context) -> String {
    let answer = respond_as::<D>(&Paused, context);
    assert_eq!(*answer.body(), render::<D>(&Paused, context));
    assert_eq!(answer.headers()["retry-after"], "7");
    assert_eq!(answer.headers()["www-authenticate"], "Bearer");
    String::from_utf8_lossy(answer.body()).into_owned()
}

#[test]
fn without_a_context_nothing_is_left_but_what_is_constant() {
    let silent = Context::new();
    assert_eq!(body::<Told>(&silent), r#"{"code":"PAUSED","tenant":"none"}"#);
    assert!(body::<JsonRpc>(&silent).ends_with(r#","id":null}"#));
    assert!(body::<GoogleRpc>(&silent).contains(r#""domain":"localhost""#));
    assert_eq!(
        body::<ProblemDetails>(&silent),
        r#"{"title":"Paused","status":401,"detail":"It is paused","code":"PAUSED"}"#
    );
    let answer = respond_as::<Told>(&Paused, &silent);
    assert_eq!(answer.headers()["content-type"], "application/told+json");
}

#[test]
fn each_word_of_the_context_is_heard() {
    let heard = |context: Context| body::<Told>(&context);
    let constant = r#""code":"PAUSED","tenant":"none""#;
    let language = heard(Context::new().with_language("de"));
    assert_eq!(language, format!(r#"{{"language":"de",{constant}}}"#));
    // Of two, one is not enough.
    assert_eq!(
        heard(Context::new().with_trace_id("t")),
        format!("{{{constant}}}")
    );
    let both = heard(Context::new().with_host("h").with_request_path("/p"));
    assert_eq!(both, format!(r#"{{{constant},"both":"h, /p"}}"#));
    let tenant = heard(Context::new().with_value("tenant", 3));
    assert_eq!(tenant, r#"{"code":"PAUSED","tenant":3}"#);
    // A word that no text has, a value may have.
    let language = heard(Context::new().with_value("language", "fr"));
    assert_eq!(language, format!(r#"{{"language":"fr",{constant}}}"#));
}
