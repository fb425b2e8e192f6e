use error_core::{ApiError, catalog, dialect};

dialect! { pub Old { body: { "code": code, "see"?: documentation_url }, docs: "https://docs.example.com" } }
dialect! { pub New { body: { "code": code, "see"?: documentation_url } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Old, New), code = "GONE", status = 404, message = "It is gone")]
struct Gone;

catalog! {
    static CATALOG: [Gone];
    require: [docs],
}

fn main() {}
