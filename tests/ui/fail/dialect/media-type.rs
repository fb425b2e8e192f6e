use error_core::dialect;

dialect! {
    pub Harbor {
        media_type: "json",
        body: { "code": code },
    }
}

fn main() {}
