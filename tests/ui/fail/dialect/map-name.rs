use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "a": { for v in violations { v.number or "": v.message } },
            "b": { for v in violations { "all": [v.message] } },
            "c": { for v in violations { { "x": 1 }: [v.message] } },
            "d": { for v in violations { v.details: [v.message] } },
            "e": { for v in violations { v.path or 1: [v.message] } },
        },
    }
}

fn main() {}
