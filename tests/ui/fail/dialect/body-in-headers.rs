use error_core::dialect;

dialect! {
    pub Harbor {
        headers: { "x-a": match status { _: "a" }, "x-b": custom(Part) },
        body: none,
    }
}

fn main() {}
