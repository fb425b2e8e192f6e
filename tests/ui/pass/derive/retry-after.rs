//! The time to wait is a duration or whole seconds, maybe none, maybe a detail.

use std::time::Duration;

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", status = 429, message = "Wait", recovery = retry, attempts = 3, retry_after = 30)]
    Constant,
    #[api_error(code = "B", status = 429, message = "Wait")]
    Duration(#[api_error(retry_after, detail = "wait")] Duration),
    #[api_error(code = "C", status = 429, message = "Wait")]
    Seconds(#[api_error(retry_after)] u64),
    #[api_error(code = "D", status = 503, message = "Wait", retry_after = 5)]
    Maybe {
        #[api_error(retry_after, detail)]
        seconds: Option<Duration>,
    },
}

fn main() {
    assert_eq!(Failure::Constant.retry_after(), None);
    assert_eq!(Failure::Seconds(7).retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(Failure::Maybe { seconds: None }.retry_after(), None);
    let mut json = Vec::new();
    Failure::Duration(Duration::from_millis(1001)).details(&mut |_, value| value.write(&mut json).unwrap_or_default());
    assert_eq!(json, b"2");
}
