use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": "{code", "b": "code}", "c": "{}", "d": "{code;}", "e": "{\"}" },
    }
}

fn main() {}
