//! A dialect of one's own: the body as it shall look on the wire, with a bare word where a value goes.

use error_core::{ApiError, Context, dialect, render};

dialect! {
    /// The shape of the harbor's API.
    pub Harbor {
        codes: "SCREAMING_SNAKE_CASE",
        docs: "https://docs.harbor.example/errors",
        body: {
            "ok": false,
            "fault": { "id": code, "text": message, "hint": remediation or null, ..details as camelCase },
            "see": documentation_url,
            "ticket"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    /// Another ship lies there.
    #[api_error(
        code = "BERTH_TAKEN",
        status = 409,
        message = "Berth {berth} is taken",
        remediation = "Ask for another berth."
    )]
    Taken {
        #[api_error(detail)]
        berth: u8,
        #[api_error(detail)]
        free_berths: Vec<u8>,
    },

    /// No ship may enter or leave.
    #[api_error(code = "HARBOR_CLOSED", status = 503, message = "The harbor is closed")]
    Closed,
}

fn main() {
    let context = Context::new().with_request_id("t-1");
    for error in [
        BerthError::Taken {
            berth: 7,
            free_berths: vec![2, 3],
        },
        BerthError::Closed,
    ] {
        println!("{}", String::from_utf8_lossy(&render::<Harbor>(&error, &context)));
    }
}
