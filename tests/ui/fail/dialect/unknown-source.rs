use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "list": [for v in violation v.message], "other": [for c in causes c.message] },
    }
}

fn main() {}
