use error_core::dialect;

struct Part;

dialect! {
    pub Harbor { body: { "a": custom(Part) } }
}

fn main() {}
