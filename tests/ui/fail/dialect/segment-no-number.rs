use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "kebab-case/kebab-case",
        body: { "a": code[-1], "b": code[99999999999999999999], "c": code[0, 1], "d": code[] },
    }
}

fn main() {}
