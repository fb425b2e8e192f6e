use error_core::ApiError;

#[derive(ApiError)]
union Failure {
    number: u32,
    letter: u8,
}

fn main() {}
