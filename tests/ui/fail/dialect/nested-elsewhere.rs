use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a"?: [for v in violations { "at"?: v.path as nested }], "b": { for v in violations { v.code or v.path as nested or "": v.message } } },
    }
}

fn main() {}
