use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "a": match status { retry: 1, 404: 2, 200: 3, 2xx: 4, 4yy: 5, _: 6 },
            "b": match recovery { retrie: 1, 4xx: 2, _: 3 },
            "c": match code { _: 1 },
            "d": match stats { _: 1 },
        },
    }
}

fn main() {}
