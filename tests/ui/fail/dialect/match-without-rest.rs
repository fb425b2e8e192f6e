use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": match status { 4xx: 1 }, "b": [for v in violations { "c": match recovery { retry: v.message } }], "d"?: match status { 5xx: 1 }, "e": match status {} },
    }
}

fn main() {}
