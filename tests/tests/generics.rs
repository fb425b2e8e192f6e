//! Generic errors: which bounds the impls get. The header that is expected stands above each type.

#[path = "generics/boxed.rs"]
mod boxed;

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{Debug, Display};

use error_core::dialects::{Bkend, SchemaStack};
use error_core::{ApiError, Catalogued, Context, Violation, respond};
use serde_json::Value;

/// Serializes to nothing, displays nothing: a parameter that nothing is asked of.
#[derive(Debug)]
struct Opaque;

fn body<E: error_core::Answer>(error: &E) -> Value {
    serde_json::from_slice(respond(error, &Context::new()).body()).expect("a body of this dialect is JSON")
}

fn message(error: &dyn ApiError) -> String {
    struct Client<'a>(&'a dyn ApiError);
    impl Display for Client<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.message(f)
        }
    }
    Client(error).to_string()
}

// impl<'a> ApiError for Borrowed<'a>
#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum Borrowed<'a> {
    #[api_error(code = "GONE", status = 410, message = "{name} is gone")]
    Gone {
        #[api_error(detail)]
        name: &'a str,
        #[api_error(detail)]
        tags: Cow<'a, [&'a str]>,
    },
}

#[test]
fn lifetimes_need_no_bounds() {
    let name = "x".to_owned();
    let error = Borrowed::Gone {
        name: &name,
        tags: Cow::Borrowed(&["a"]),
    };
    assert_eq!(error.to_string(), "x is gone");
    assert_eq!(body(&error)["error"]["message"], "x is gone");
}

// impl<const N: usize> ApiError for Wide<N>
#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Wide<const N: usize> {
    #[api_error(code = "place/wide", message = "at most {N}, not {0:?}")]
    Wide([u8; N]),
}

#[test]
fn constants_need_no_bounds() {
    assert_eq!(Wide::Wide([1, 2]).to_string(), "at most 2, not [1, 2]");
}

// impl<T> ApiError for Parametric<T>
// where Self: Error, T: Detail, Option<T>: Detail
//
// impl<T> Display for Parametric<T>
// where T: Debug
#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum Parametric<T> {
    #[api_error(code = "ONE", status = 400, message = "{0:?} is wrong")]
    One(#[api_error(detail = "value")] T),
    #[api_error(code = "MANY", status = 400, message = "Too many")]
    Many {
        #[api_error(detail(skip_none))]
        first: Option<T>,
    },
}

#[test]
fn a_detail_is_serialize_where_it_mentions_a_parameter() {
    assert_eq!(message(&Parametric::One("x")), "\"x\" is wrong");
    assert_eq!(
        body(&Parametric::Many { first: Some(3) })["error"]["message"],
        "Too many"
    );
}

// impl<T> ApiError for Unsent<T>
// where Self: Error
#[derive(Debug, ApiError)]
enum Unsent<T> {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone(#[allow(dead_code)] T),
}

#[test]
fn what_is_not_sent_needs_no_bound() {
    assert_eq!(Unsent::Gone(Opaque).to_string(), "It is gone");
    assert_eq!(Unsent::Gone(Opaque).entry().code(), "GONE");
}

// impl<T> ApiError for Messaged<T>
// where Self: Error, T: Display
#[derive(Debug, thiserror::Error, ApiError)]
enum Messaged<T: Debug> {
    #[error("{0:?}")]
    #[api_error(code = "A", status = 400, message = "for clients: {0:>3}")]
    A(T),
    #[error("plain {0:?}")]
    #[api_error(code = "B", status = 400)]
    B(T),
}

#[test]
fn a_message_beside_another_derive_has_its_own_bounds() {
    assert_eq!(message(&Messaged::A(1)), "for clients:   1");
    assert_eq!(
        (message(&Messaged::B("x")), Messaged::A("x").to_string()),
        ("plain \"x\"".to_owned(), "\"x\"".to_owned())
    );
}

// impl<I> ApiError for Outer<I>
// where Self: Error, I: ApiError
//
// impl<I> Catalogued for Outer<I>
// where Self: ApiError, I: Catalogued
#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum Outer<I> {
    #[api_error(forward)]
    Inner(I),
    #[api_error(code = "OUTER", status = 400, message = "Outer")]
    Own,
}

#[test]
fn an_inner_error_may_be_a_parameter() {
    let error: Outer<Parametric<u8>> = Outer::Inner(Parametric::One(3));
    assert_eq!(error.to_string(), "3 is wrong");
    assert_eq!(body(&error)["error"]["code"], "ONE");
    assert_eq!(body(&Outer::<Parametric<u8>>::Own)["error"]["code"], "OUTER");
    assert_eq!(<Outer<Parametric<u8>> as Catalogued>::LIST.forwards.len(), 1);
}

// impl<'a> Catalogued for Around<'a>
#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum Around<'a> {
    #[api_error(forward)]
    Inner(Box<Borrowed<'a>>),
}

#[test]
fn an_inner_error_may_borrow() {
    let error = Around::Inner(Box::new(Borrowed::Gone {
        name: "x",
        tags: Cow::Borrowed(&[]),
    }));
    assert_eq!(body(&error)["error"]["code"], "GONE");
    assert_eq!(Around::LIST.forwards.len(), 1);
}

// impl<E, T> ApiError for Caused<E, T>
// where T: Clone, E: Debug, Self: Error
#[derive(Debug, ApiError)]
enum Caused<E, T = u8>
where
    T: Clone,
    E: Debug,
{
    #[api_error(code = "CAUSED", status = 502, message = "It did not answer")]
    Caused {
        source: E,
        #[allow(dead_code)]
        with: T,
    },
}

#[test]
fn a_cause_may_be_a_parameter() {
    let error: Caused<std::fmt::Error> = Caused::Caused {
        source: std::fmt::Error,
        with: 1,
    };
    assert!(error.source().is_some_and(<dyn Error>::is::<std::fmt::Error>));
    assert_eq!(error.entry().code(), "CAUSED");
}

// impl<V, H, R> ApiError for Parts<V, H, R>
// where Self: Error, H: Display, R: RetryAfter, for<'v> &'v Vec<V>: Violations
#[derive(Debug, ApiError)]
enum Parts<V, H, R> {
    #[api_error(code = "PARTS", status = 422, message = "Parts")]
    Parts {
        #[api_error(violations)]
        violations: Vec<V>,
        #[api_error(header = "X-Part")]
        header: Option<H>,
        #[api_error(retry_after)]
        wait: R,
    },
}

#[test]
fn every_part_may_be_a_parameter() {
    let error = Parts::Parts {
        violations: vec![Violation::new("a", "is wrong")],
        header: Some("x"),
        wait: 3_u8,
    };
    let mut seen = Vec::new();
    error.headers(&mut |name, value| seen.push(format!("{name}: {value}")));
    error.violations(&mut |violation| {
        seen.push(violation.path().to_owned());
        core::ops::ControlFlow::Continue(())
    });
    assert_eq!(seen, ["X-Part: x", "a"]);
    assert_eq!(error.retry_after().map(|time| time.as_secs()), Some(3));
}

// impl<T> ApiError for Wrapper<T>
// where Self: Error, T: ApiError
#[derive(Debug, ApiError)]
#[api_error(forward, dialect = SchemaStack)]
struct Wrapper<T: Debug>(T);

#[test]
fn a_struct_may_forward_to_a_parameter() {
    assert_eq!(body(&Wrapper(Parametric::One(3)))["error"]["code"], "ONE");
    assert_eq!(
        body(&Wrapper(Box::new(Parametric::One(3))))["error"]["code"],
        "ONE"
    );
}
