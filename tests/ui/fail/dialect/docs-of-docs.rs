use error_core::dialect;

dialect! {
    pub Harbor {
        docs: "https://harbor.example/{documentation_url}",
        body: { "code": code },
    }
}

fn main() {}
