//! A command line with the errors of the API that it calls:
//! `cargo run --example bv -- ls --json`, with a token in `BV_TOKEN`.

use std::process::ExitCode;

use error_examples::bv;

fn main() -> ExitCode {
    let token = std::env::var("BV_TOKEN").ok();
    let outcome = bv::run(std::env::args().skip(1), token.as_deref());
    if outcome.json || outcome.status == 0 {
        println!("{}", outcome.text);
    } else {
        eprintln!("{}", outcome.text);
    }
    ExitCode::from(outcome.status)
}
