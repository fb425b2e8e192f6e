use error_core::{ApiError, dialect};

dialect! {
    pub Harbor {
        body: {
            "text": message,
            "why"?: match status { 4xx: code },
            "more"?: { "code": code, "ticket": request_id },
            "url"?: { "code": code, "hint": remediation },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor, decode)]
enum Failure {
    #[api_error(code = "GONE", status = 404, message = "It is gone")]
    Gone,
    #[api_error(code = "LOST", status = 404, message = "It is lost")]
    Lost,
    #[api_error(code = "BROKEN", status = 500, message = "It is broken")]
    Broken,
    #[api_error(code = "TORN", status = 500, message = "It is torn", remediation = "Mend it.")]
    Torn,
    #[api_error(code = "FULL", status = 500, message = "It is full")]
    Full,
}

fn main() {}
