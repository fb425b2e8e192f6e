//! A variant can hand the answer on to the error in it, in a box as well.

use std::sync::Arc;

use error_core::{ApiError, Catalogued};

#[derive(Debug, ApiError)]
#[api_error(code = "INNER", status = 400, message = "{0} is wrong")]
struct Inner(#[api_error(detail = "value")] u8);

#[derive(Debug, ApiError)]
enum Outer {
    #[api_error(forward)]
    Inner(Inner),
    #[api_error(forward)]
    Boxed(Box<Inner>),
    #[api_error(forward)]
    Shared { inner: Arc<Inner> },
}

#[derive(Debug, ApiError)]
#[api_error(forward)]
struct Wrapper(Outer);

fn main() {
    fn inner_lists<E: Catalogued>() -> usize {
        E::LIST.forwards.len()
    }
    for error in [Outer::Inner(Inner(1)), Outer::Boxed(Box::new(Inner(1))), Outer::Shared { inner: Arc::new(Inner(1)) }] {
        assert_eq!((error.entry().code(), error.to_string()), ("INNER", "1 is wrong".to_owned()));
        assert_eq!(Wrapper(error).entry().code(), "INNER");
    }
    assert_eq!(inner_lists::<Outer>(), 3);
    assert_eq!(inner_lists::<Wrapper>(), 1);
}
