//! A text, and what stands there where one of its holes lacks.

use error_core::{ApiError, Violation, dialect};

use super::check::answer;

dialect! {
    Okta {
        body: {
            "code": code,
            "causes": [for violation in violations "{violation.path}: {violation.message}" or violation.message],
        },
    }
}

dialect! {
    Chained { body: { "code": code, "why": "{number}. {title}: {message}" or "({category}) {message}" or message } }
}

dialect! {
    Named {
        body: {
            "code": code,
            "wrong": {
                for violation in violations {
                    "{violation.location}:{violation.path}" or violation.location: violation.message
                }
            },
        },
    }
}

macro_rules! faulty {
    ($name:ident, $dialect:ident) => {
        #[derive(Debug, ApiError)]
        #[api_error(dialect = $dialect, code = "bad", status = 400, message = "Bad")]
        struct $name(#[api_error(violations)] Vec<Violation>);
    };
}
faulty!(Causes, Okta);
faulty!(Map, Named);

#[test]
fn a_text_before_what_it_is_without_one_of_its_holes() {
    let causes = vec![
        Violation::new("login", "is taken"),
        Violation::new("", "Nobody is: there"),
    ];
    answer(&Causes(causes))
        .reads("/message", "is taken")
        .writes(
            400,
            r#"{"code":"bad","causes":["login: is taken","Nobody is: there"]}"#,
        )
        .is(
            400,
            serde_json::json!({ "code": "bad", "causes": ["login: is taken", "Nobody is: there"] }),
        );
}

#[test]
fn a_message_that_reads_like_a_path_and_a_message_is_taken_for_one() {
    // Nothing in `gone: away` says that it is the message alone.
    answer(&Causes(vec![Violation::new("", "gone: away")]))
        .reads("/message", "away")
        .reads("/violations/0/path", "gone")
        .reads("/violations/0/message", "away")
        .writes(400, r#"{"code":"bad","causes":["gone: away"]}"#);
    // What a path cannot be tells.
    answer(&Causes(vec![Violation::new("", "it is: away")]))
        .reads("/message", "it is: away")
        .writes(400, r#"{"code":"bad","causes":["it is: away"]}"#);
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Chained)]
enum Why {
    #[api_error(
        code = "a",
        status = 400,
        number = 7,
        title = "Late",
        message = "The ship is late"
    )]
    Whole,
    #[api_error(code = "b", status = 400, category = "port", message = "The port is shut")]
    Half,
    #[api_error(code = "c", status = 400, message = "Nothing to say")]
    None,
}

#[test]
fn several_texts_are_tried_in_their_order() {
    answer(&Why::Whole).writes(400, r#"{"code":"a","why":"7. Late: The ship is late"}"#);
    answer(&Why::Half).writes(400, r#"{"code":"b","why":"(port) The port is shut"}"#);
    answer(&Why::None).writes(400, r#"{"code":"c","why":"Nothing to say"}"#);
}

#[test]
fn the_names_of_a_map_are_texts_too() {
    let faults = vec![
        Violation::new("ship", "is no ship").at(error_core::Location::Query),
        Violation::new("", "is no manifest"),
    ];
    answer(&Map(faults)).reads("/message", "is no ship").writes(
        400,
        r#"{"code":"bad","wrong":{"query:ship":"is no ship","body":"is no manifest"}}"#,
    );
}
