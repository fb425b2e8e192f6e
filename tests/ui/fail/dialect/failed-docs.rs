use error_core::{ApiError, catalog, dialect};

dialect! {
    Harbor { docs: "https://docs.example.com/errors", body: { "code": cod } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    #[api_error(code = "BERTH_TAKEN", status = 409, message = "The berth is taken")]
    Taken,
}

// That it has `docs` is not denied.
catalog! {
    static CATALOG: [BerthError];

    require: [docs],
}

fn main() {}
