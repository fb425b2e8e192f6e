use error_core::dialect;

dialect! {
    pub Harbor {
        headers: { "x-a": { "code": code }, "x-b": title or code, "x-c": "größe", "x-d": "a\nb" },
        challenge: "{code}",
        body: { "code": code },
    }
}

fn main() {}
