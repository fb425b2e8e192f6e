use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone {
        #[api_error(header = "X-Places")]
        places: Vec<String>,
    },
}

fn main() {}
