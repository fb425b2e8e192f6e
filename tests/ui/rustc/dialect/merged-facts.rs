use error_core::dialects::SchemaStack;
use error_core::{ApiError, dialect};


dialect! {
    Store { extends: SchemaStack, docs: "https://store.example/{category as kebab-case}#{code}", body: { "error": { "see": documentation_url, "group"?: category } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Store)]
enum StoreError {
    #[api_error(code = "NOT_FOUND", status = 404, message = "Not found")]
    NotFound,
    #[api_error(code = "GONE", status = 410, message = "Gone", category = "Lookup")]
    Gone,
}

fn main() {}
