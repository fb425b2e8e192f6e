//! The example client, against the service.

#[path = "../examples/client/main.rs"]
#[allow(dead_code, reason = "`main` is the example's")]
mod client;

#[test]
fn it_tells_errors_apart_waits_and_shows_remediations() {
    let mut out = Vec::new();
    client::run(&mut out).expect("the service answers");
    let out = String::from_utf8(out).expect("what is printed is text");
    let parts = [
        "Create an app\n  done: {\"id\":\"shop\"",
        "Create it again\n  there is shop already\n  Use or update the one that exists",
        "Create one without a name\n  the code is not known: VALIDATION_MISSING_FIELD: The field \"name\"",
        "is not there\n  no app is called shopp\n  Call list_apps",
        "than is allowed\n  QUOTA_RATE_LIMIT: More than 60 requests in 60 seconds; again in 1s\n",
        "  done: {\"id\":\"shop\"",
    ];
    let mut rest = out.as_str();
    for part in parts {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("{part:?} is missing in\n{out}"));
        rest = &rest[at + part.len()..];
    }
}
