use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": { for v in violations { v.path: [v.message] } }, "b": { for v in violations { v.path or "": v.code } } },
    }
}

fn main() {}
