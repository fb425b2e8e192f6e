use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code, "error": { "text": message, "text": title }, "code"?: number },
    }
}

fn main() {}
