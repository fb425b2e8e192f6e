use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": custom(), "b": custom(1), "c": custom(Part Part), "d": custom },
    }
}

fn main() {}
