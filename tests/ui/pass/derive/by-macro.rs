//! An error may be declared by a macro.

use error_core::ApiError;

macro_rules! failure {
    ($name:ident { $($variant:ident($field:ident: $ty:ty) = $code:literal, $status:expr, $text:literal;)* }) => {
        #[derive(Debug, ApiError)]
        enum $name {
            $(
                #[api_error(code = $code, status = $status, message = $text)]
                $variant {
                    #[api_error(detail)]
                    $field: $ty,
                },
            )*
        }
    };
}

failure! {
    Failure {
        Gone(place: &'static str) = "GONE", 410, "{place} is gone";
        Many(limit: u32) = "MANY", 429, "No more than {limit}";
    }
}

fn main() {
    assert_eq!(Failure::Gone { place: "Here" }.to_string(), "Here is gone");
    assert_eq!(Failure::Many { limit: 2 }.to_string(), "No more than 2");
}
