use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(rename_details = "camelCase")]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone", detail(app_id = 1))]
    Gone {
        #[api_error(detail = "appId")]
        id: String,
    },
}

fn main() {}
