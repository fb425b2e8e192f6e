//! Problems field by field: any iterable of `Violation`s, or of a type of one's own that becomes one.

use std::borrow::Cow;

use error_core::{ApiError, AsViolation, Context, Violation, dialects::SchemaStack, render};

#[derive(Debug)]
struct TooShort {
    field: &'static str,
    least: usize,
}

impl AsViolation for TooShort {
    fn as_violation(&self) -> Cow<'_, Violation> {
        Cow::Owned(Violation::new(
            self.field,
            format!("must have at least {} characters", self.least),
        ))
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum FormError {
    /// Some fields do not fit.
    #[api_error(code = "VALIDATION_ERROR", status = 422, message("{} fields do not fit", problems.len()))]
    Invalid {
        #[api_error(violations)]
        problems: Vec<TooShort>,
    },
}

fn main() {
    let problems = vec![
        TooShort {
            field: "name",
            least: 1,
        },
        TooShort {
            field: "password",
            least: 12,
        },
    ];
    let body = render::<SchemaStack>(&FormError::Invalid { problems }, &Context::new());
    println!("{}", String::from_utf8_lossy(&body));
}
