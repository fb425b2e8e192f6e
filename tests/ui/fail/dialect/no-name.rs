use error_core::dialect;

dialect! {
    { body: { "code": code } }
}

fn main() {}
