//! Names on the wire have no `r#`.

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum r#Failure {
    #[api_error(code = "KIND", status = 400, message = "{type} is no kind, nor is {match:?}")]
    r#Type {
        #[api_error(detail)]
        r#type: String,
        r#match: u8,
    },
}

fn main() {
    let error = Failure::Type { r#type: "box".to_owned(), r#match: 1 };
    assert_eq!(error.to_string(), "box is no kind, nor is 1");
    assert_eq!(error.entry().variant(), "Failure::Type");
}
