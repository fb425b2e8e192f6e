use error_core::ApiError;

struct Place;

impl std::fmt::Debug for Place {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone {
        #[api_error(detail)]
        place: Place,
    },
}

fn main() {}
