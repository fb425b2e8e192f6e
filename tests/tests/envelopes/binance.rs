//! Binance, error codes: a negative number and a text.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Binance { body: { "code": number, "msg": message } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Binance)]
enum Failure {
    #[api_error(code = "BAD_SYMBOL", number = -1121, status = 400, message = "Nobody trades {symbol}")]
    BadSymbol { symbol: &'static str },
}

#[test]
fn a_negative_number() {
    answer(&Failure::BadSymbol { symbol: "XYZ" })
        .loses("/code")
        .is(400, json!({ "code": -1121, "msg": "Nobody trades XYZ" }));
}
