use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "snake_case",
        codes: "kebab-case",
        body: { "code": code },
    }
}

fn main() {}
