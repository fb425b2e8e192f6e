use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "kebab-case/kebab-case",
        body: { "a": code[0], "b": code[1], "c": code[2] },
    }
}

fn main() {}
