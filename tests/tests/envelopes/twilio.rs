//! Twilio, API responses: the code is a number, and its page ends in it.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Twilio {
        docs: "https://www.twilio.com/docs/errors/{number}",
        body: { "code": number, "message": message, "more_info": documentation_url, "status": status },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Twilio)]
enum Failure {
    #[api_error(
        code = "invalid_to",
        number = 21211,
        status = 400,
        message = "{to} is no phone number"
    )]
    InvalidTo { to: &'static str },
}

#[test]
fn a_number_as_code() {
    answer(&Failure::InvalidTo { to: "+1234" }).loses("/code").is(
        400,
        json!({
            "code": 21211,
            "message": "+1234 is no phone number",
            "more_info": "https://www.twilio.com/docs/errors/21211",
            "status": 400,
        }),
    );
}
