use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": code[0], "b"?: code[1] },
    }
}

fn main() {}
