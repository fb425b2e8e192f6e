//! An error may be declared in a function, and be deprecated.

#![deny(warnings)]

fn main() {
    use error_core::ApiError;

    #[derive(Debug, ApiError)]
    enum Failure {
        #[api_error(code = "OLD", status = 410, message = "{0} is old")]
        #[deprecated]
        Old(u8),
        #[api_error(code = "NEW", status = 410, message = "{year} is new")]
        New {
            #[deprecated]
            year: u16,
        },
    }

    #[allow(deprecated)]
    let errors = [Failure::Old(1), Failure::New { year: 2 }];
    assert_eq!(errors.map(|error| error.to_string()), ["1 is old", "2 is new"]);
}
