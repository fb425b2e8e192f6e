use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "a": match status { 4xx: 1, 404: 2, 5xx | 5xx: 3, _: 4, 503: 5 },
            "b": match recovery { retry: 1, _: 2, retry: 3 },
        },
    }
}

fn main() {}
