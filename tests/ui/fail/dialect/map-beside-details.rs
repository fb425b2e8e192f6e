use error_core::dialect;

dialect! {
    pub Harbor {
        body: { ..details, for v in violations { v.path or "": v.message } },
    }
}

fn main() {}
