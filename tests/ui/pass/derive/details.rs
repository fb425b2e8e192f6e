//! A detail is a field, a constant, or a value of the request.

use std::collections::BTreeMap;

use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(rename_details = "camelCase")]
enum Failure {
    #[api_error(
        code = "FULL",
        status = 409,
        message = "Full",
        detail(sub_code = 460, "as-is" = "yes", ratio = -1.5, hard = true),
        context(request_id, call)
    )]
    Full {
        #[api_error(detail)]
        max_seats: u32,
        #[api_error(detail = "who_asks")]
        who: Option<String>,
        #[api_error(detail(skip_none))]
        next_free: Option<BTreeMap<String, u8>>,
        #[api_error(detail("tags", skip_none))]
        labels: Option<Vec<&'static str>>,
    },
    #[api_error(code = "SIZE", status = 413, message = "{0} of {1}")]
    Size(#[api_error(detail = "size")] u64, #[api_error(detail = "limit")] u64),
}

fn main() {
    let error = Failure::Full { max_seats: 4, who: None, next_free: None, labels: None };
    let mut indices = Vec::new();
    error.details(&mut |index, _| indices.push(index));
    assert_eq!(indices, [0, 1, 2, 3]);
    assert_eq!(Failure::Size(5, 4).to_string(), "5 of 4");
}
