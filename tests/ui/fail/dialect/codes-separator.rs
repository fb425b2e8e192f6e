use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "snake_case-snake_case",
        body: { "code": code },
    }
}

dialect! {
    pub Ferry {
        codes: "kebab-case/kebab-case:kebab-case",
        body: { "code": code },
    }
}

fn main() {}
