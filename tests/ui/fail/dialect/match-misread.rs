use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": match status 4xx, "b": match status { 4xx 1 }, "c": match status { "x": 1 }, "d": match },
    }
}

fn main() {}
