//! Dropbox, HTTP API, error handling: unions in unions, each in a member that is called as its tag, and the same in
//! one text that ends in dots.

use error_core::{ApiError, Custom, Outgoing, Reading, dialect};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::check::answer;

/// `{".tag":"path","path":{".tag":"not_found"}}`
struct Union;

impl Custom for Union {
    fn write<S: Serializer>(error: &Outgoing<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let tags = error.entry().code().rsplit('/');
        let union = tags.fold(None, |inner: Option<Value>, tag| {
            let mut union = json!({ ".tag": tag });
            if let Some(inner) = inner {
                union[tag] = inner;
            }
            Some(union)
        });
        union.serialize(serializer)
    }

    fn read(json: &[u8], reading: &mut Reading) {
        let union: Value = serde_json::from_slice(json).unwrap_or_default();
        let (mut tags, mut rest) = (Vec::new(), &union);
        while let Some(tag) = rest[".tag"].as_str() {
            tags.push(tag);
            rest = &rest[tag];
        }
        if !tags.is_empty() {
            reading.code(tags.join("/"));
        }
    }
}

dialect! {
    Dropbox {
        codes: "snake_case/..",
        body: {
            "error_summary": "{code}/..",
            "error": custom(Union),
            "user_message"?: { "text": details.user_message, "locale": "en" },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Dropbox)]
enum Failure {
    #[api_error(code = "path/conflict/file", status = 409, message = "There is a file")]
    Conflict,
    #[api_error(
        code = "insufficient_plan",
        status = 409,
        message = "Not in this plan",
        detail(user_message = "Ask for a larger plan")
    )]
    Plan,
}

#[test]
fn tags() {
    answer(&Failure::Conflict).reads("/message", "Conflict").is(
        409,
        json!({
            "error_summary": "path/conflict/file/..",
            "error": { ".tag": "path", "path": { ".tag": "conflict", "conflict": { ".tag": "file" } } },
        }),
    );
    answer(&Failure::Plan).reads("/message", "Conflict").is(
        409,
        json!({
            "error_summary": "insufficient_plan/..",
            "error": { ".tag": "insufficient_plan" },
            "user_message": { "text": "Ask for a larger plan", "locale": "en" },
        }),
    );
}
