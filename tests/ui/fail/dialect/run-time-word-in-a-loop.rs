use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code, "list"?: [for v in violations { "at": v.path, "rule": v.code, "text": v.message }] },
    }
}

fn main() {}
