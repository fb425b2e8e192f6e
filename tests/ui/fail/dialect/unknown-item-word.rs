use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "list": [for v in violations { "at": v.feild, "text": v.mesage, "all": v }], "one": [for d in details d.key] },
    }
}

fn main() {}
