use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(docs_base = "docs", dialekt = Bkend)]
enum Failure {
    #[api_error(code = "GONE", status = 200, message = "{place} is gone")]
    Gone { plaec: String },

    #[api_error(code = "GONE", stauts = 404, message = "It is lost")]
    Lost,

    #[api_error(code = "WAIT", status = 429, message = "Wait", recovery = correct)]
    Wait(#[api_error(retry_after, detail)] u32),
}

fn main() {}
