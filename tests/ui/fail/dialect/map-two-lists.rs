use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": { for v in violations { v.path or "": { "texts": [v.message], "codes": [v.code or null] } } } },
    }
}

fn main() {}
