use error_core::dialect;
use error_core::dialects::Bkend;

dialect! {
    Store { extends: Bkend, body: { "error": { "domain": code[0], "name": code[1], "part": code[2] } } }
}

fn main() {}
