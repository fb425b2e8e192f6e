use error_core::dialect;

dialect! {
    pub Harbor { body: { "code": code } }
    pub Ferry { body: { "code": code } }
}

fn main() {}
