use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": { for v in violations { v.path or "": { for w in violations { w.path or "": w.message } } } }, "b": [for v in violations { for w in details { w.name: w.value } }] },
    }
}

fn main() {}
