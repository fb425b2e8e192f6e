use error_core::dialect;

dialect! {
    pub Harbor {
        docs: "https://harbor.example/{code}{status}",
        body: { "text": "{code}{message}" },
    }
}

fn main() {}
