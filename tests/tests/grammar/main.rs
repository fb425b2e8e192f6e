//! The examples of the template language, each in both directions: the body that an error gives, to the byte, and
//! what is read of that body.

mod details;
mod items;
mod maps;
mod settings;
mod status;
mod values;
mod words;

use error_core::{Catalogued, Context, Decoded, Dialect, Location, decode, envelope, respond_as};

/// Answers with the error, compares the body, and reads the answer.
#[track_caller]
fn both_ways<D: Dialect>(error: &impl Catalogued, context: &Context, body: &str) -> Decoded {
    let answer = respond_as::<D>(error, context);
    assert_eq!(std::str::from_utf8(answer.body()), Ok(body));
    let walked = serde_json::to_string(&envelope::<D>(error, context)).unwrap();
    assert_eq!(walked, body, "as a value");
    decode::<D>(answer.status(), answer.headers(), answer.body())
}

/// The same without anything of a request.
#[track_caller]
fn alone<D: Dialect>(error: &impl Catalogued, body: &str) -> Decoded {
    both_ways::<D>(error, &Context::new(), body)
}

/// Names and values, in their order.
fn details(decoded: &Decoded) -> Vec<(String, String)> {
    let details = decoded.details();
    details
        .map(|(name, json)| (name.into_owned(), json.to_owned()))
        .collect()
}

/// The same, as it is expected.
fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs
        .map(|(name, json)| (name.to_owned(), json.to_owned()))
        .to_vec()
}

/// Location, path, code and message of each violation.
fn violations(decoded: &Decoded) -> Vec<(Location, &str, Option<&str>, &str)> {
    let all = decoded.violations().iter();
    all.map(|one| (one.location(), one.path(), one.code(), one.message()))
        .collect()
}
