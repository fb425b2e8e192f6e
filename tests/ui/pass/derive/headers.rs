//! Response headers are constants or fields.

use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(challenge = "Bearer realm=\"store\"")]
enum Failure {
    #[api_error(code = "NO", status = METHOD_NOT_ALLOWED, message = "Not so", headers("Allow" = "GET, HEAD"))]
    Method,
    #[api_error(code = "OLD", status = 426, message = "Too old")]
    Upgrade(#[api_error(header = "Upgrade")] &'static str),
    #[api_error(code = "WHO", status = 401, message = "Who is there?")]
    Who {
        #[api_error(header = "X-Hint")]
        hint: Option<String>,
        #[api_error(header = "X-Tries")]
        tries: u8,
    },
}

fn headers(error: &Failure) -> Vec<String> {
    let mut seen = Vec::new();
    error.headers(&mut |name, value| seen.push(format!("{name}: {value}")));
    seen
}

fn main() {
    assert_eq!(headers(&Failure::Method), [""; 0]);
    assert_eq!(headers(&Failure::Upgrade("HTTP/2.0")), ["Upgrade: HTTP/2.0"]);
    assert_eq!(headers(&Failure::Who { hint: None, tries: 2 }), ["X-Tries: 2"]);
    assert_eq!(headers(&Failure::Who { hint: Some("key".to_owned()), tries: 2 }), ["X-Hint: key", "X-Tries: 2"]);
}
