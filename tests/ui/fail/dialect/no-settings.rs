use error_core::dialect;

dialect! {
    pub Harbor: { body: { "code": code } }
}

dialect! {
    pub Ferry
}

fn main() {}
