use error_core::dialect;

dialect! {
    pub Harbor {
        body: { code: code, "error": { type: message } },
    }
}

fn main() {}
