use error_core::{ApiError, dialect};

dialect! { pub Dock { body: [for error in errors { "fault": code, "at"?: error.path, ..error.details as camelCase }] } }
dialect! { pub Pier { body: { "code": code, "all": [for item in violations { "at"?: item.path, ..item.details }] } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Dock, Pier))]
enum Failure {
    #[api_error(code = "FULL", status = 409, message = "Full", detail(fault = 7, seats = 7))]
    Full,
    #[api_error(code = "LOST", status = 404, message = "Lost", detail(AT = "sea"))]
    Lost,
}

fn main() {}
