use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "snake_case",
    }
}

fn main() {}
