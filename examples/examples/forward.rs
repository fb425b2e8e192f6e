//! Errors of several modules under one: the inner error's code and status, the outer type's dialect.

use error_core::{ApiError, Context, dialects::Bkend, respond};

#[derive(Debug, thiserror::Error, ApiError)]
enum CartError {
    /// The cart is empty.
    #[error("There is nothing in the cart")]
    #[api_error(code = "cart/empty", status = 409)]
    Empty,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Bkend)]
enum ShopError {
    /// `transparent` without a code: everything is the inner error's.
    #[error(transparent)]
    Cart(#[from] CartError),

    /// The shop is closed for today.
    #[error("The shop opens at {opens}")]
    #[api_error(
        code = "shop/closed",
        status = 503,
        message = "The shop is closed",
        retry_after = 3600
    )]
    Closed { opens: u8 },
}

fn check_out(hour: u8) -> Result<(), ShopError> {
    if hour < 9 {
        return Err(ShopError::Closed { opens: 9 });
    }
    Err(CartError::Empty)?
}

fn main() {
    for hour in [8, 10] {
        if let Err(error) = check_out(hour) {
            let answer = respond(&error, &Context::new());
            println!("{} {}", answer.status(), String::from_utf8_lossy(answer.body()));
        }
    }
}
