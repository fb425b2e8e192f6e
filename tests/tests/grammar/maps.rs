//! Maps from fields to what is wrong with them, trees, and alternatives.

use error_core::{ApiError, Location, Violation, dialect};

use crate::{alone, violations};

dialect! {
    pub Crew { body: { "say": message, "wrong"?: { for violation in violations { violation.path or "general": [violation.message] } } } }
}

#[derive(Debug, ApiError)]
#[api_error(code = "CREW", status = 422, number = 70, message("{} fault{}", faults.len(), if faults.len() == 1 { "" } else { "s" }))]
struct Faults {
    #[api_error(violations)]
    faults: Vec<Violation>,
}

fn faults<const N: usize>(faults: [(&'static str, &'static str); N]) -> Faults {
    let faults = faults.map(|(path, message)| Violation::new(path, message));
    Faults {
        faults: faults.to_vec(),
    }
}

#[test]
fn a_map_from_field_to_messages() {
    let error = faults([
        ("name", "is blank"),
        ("name", "is too short"),
        ("mates.0.age", "is no number"),
    ]);
    let decoded = alone::<Crew>(
        &error,
        r#"{"say":"3 faults","wrong":{"name":["is blank","is too short"],"mates.0.age":["is no number"]}}"#,
    );
    assert_eq!(decoded.message(), "3 faults");
    assert_eq!(decoded.violations(), error.faults);

    let error = faults([("", "nobody on board")]);
    let decoded = alone::<Crew>(
        &error,
        r#"{"say":"1 fault","wrong":{"general":["nobody on board"]}}"#,
    );
    assert_eq!(decoded.message(), "1 fault");
    assert_eq!(decoded.violations(), error.faults);
}

dialect! {
    pub Hold { body: { "code": number, "wrong"?: { for violation in violations { violation.path as nested: { "!": [{ "rule"?: violation.code, "text": violation.message }] } } } } }
}

#[test]
fn a_tree_that_mirrors_the_request() {
    let error = Faults {
        faults: vec![
            Violation::new("crates.0.mass", "must be positive").with_code("range"),
            Violation::new("crates", "one too many"),
        ],
    };
    let decoded = alone::<Hold>(
        &error,
        r#"{"code":70,"wrong":{"crates":{"0":{"mass":{"!":[{"rule":"range","text":"must be positive"}]}},"!":[{"text":"one too many"}]}}}"#,
    );
    assert_eq!(decoded.number(), Some(70));
    let mut read = violations(&decoded);
    read.sort_by_key(|(_, path, ..)| path.len());
    assert_eq!(
        read,
        [
            (Location::Body, "crates", None, "one too many"),
            (Location::Body, "crates.0.mass", Some("range"), "must be positive"),
        ]
    );
}

dialect! {
    pub Toll { body: { "why": { for violation in violations { violation.path: [violation.message] } } or message } }
}

#[derive(Debug, ApiError)]
enum TollError {
    #[api_error(code = "COIN", status = 422, message = "Pay in coin")]
    Coin {
        #[api_error(violations)]
        faults: Vec<Violation>,
    },
    #[api_error(code = "SHUT", status = 409, message = "The gate is shut")]
    Shut,
}

#[test]
fn a_map_or_else_a_text() {
    let coin = vec![Violation::new("coin", "is foreign")];
    let decoded = alone::<Toll>(
        &TollError::Coin { faults: coin.clone() },
        r#"{"why":{"coin":["is foreign"]}}"#,
    );
    assert_eq!(decoded.violations(), coin);
    let decoded = alone::<Toll>(&TollError::Shut, r#"{"why":"The gate is shut"}"#);
    assert_eq!(
        (decoded.message(), decoded.violations()),
        ("The gate is shut", &[][..])
    );
}
