use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "a": { for v in violations },
            "b": { for v in violations {} },
            "c": { for v in violations { v.path } },
            "d": { for v in violations { v.path or "": 1, v.code: 2 } },
            "e": { for code in violations { code.path or "": 1 } },
        },
    }
}

fn main() {}
