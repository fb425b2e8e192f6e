use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "list": [for v in violations { "facts": [for d in details { "name": d.name }] }] },
    }
}

fn main() {}
