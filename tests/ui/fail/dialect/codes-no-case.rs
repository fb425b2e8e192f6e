use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "SCREAMING_CASE",
        body: { "code": code },
    }
}

fn main() {}
