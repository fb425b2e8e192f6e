use error_core::ApiError;

#[derive(Debug)]
struct Plain;

impl serde::Serialize for Plain {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl std::fmt::Display for Plain {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl error_core::RetryAfter for Plain {
    fn retry_after(&self) -> Option<std::time::Duration> {
        None
    }
}

impl error_core::AsViolation for Plain {
    fn as_violation(&self) -> std::borrow::Cow<'_, error_core::Violation> {
        std::borrow::Cow::Owned(error_core::Violation::new("", ""))
    }
}

#[derive(Debug, ApiError)]
#[api_error(code = "INNER", status = 400, message = "Inner")]
struct Inner;

#[derive(Debug, ApiError)]
#[api_error(decode)]
enum Failure {
    #[api_error(code = "DETAIL", status = 400, message = "Detail")]
    Detail(#[api_error(detail = "plain")] Plain),
    #[api_error(code = "HEADER", status = 400, message = "Header")]
    Header(#[api_error(header = "X-Plain")] Plain),
    #[api_error(code = "WAIT", status = 429, message = "Wait")]
    Wait(#[api_error(retry_after)] Plain),
    #[api_error(code = "FIELDS", status = 422, message = "Fields")]
    Fields(#[api_error(violations)] Vec<Plain>),
    #[api_error(forward)]
    Inner(Inner),
}

fn main() {}
