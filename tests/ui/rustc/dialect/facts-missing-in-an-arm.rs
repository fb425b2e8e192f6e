use error_core::{ApiError, dialect};

dialect! {
    pub Harbor {
        body: { "code": code, "more": match status { 404: { "hint": remediation }, 409: { "by": details.by }, _: "none" } },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    #[api_error(code = "lost", status = 404, message = "Lost")]
    Lost,
    #[api_error(code = "lost_too", status = 404, message = "Lost", remediation = "Look again.")]
    LostToo,
    #[api_error(code = "taken", status = 409, message = "Taken")]
    Taken,
    #[api_error(code = "shut", status = 503, message = "Shut")]
    Shut,
}

fn main() {}
