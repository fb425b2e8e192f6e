use error_core::dialect;

dialect! {
    pub Harbor {
        headers: { "x fault": code, "Content-Type": "text/plain", "Retry-After": "1", "WWW-Authenticate": "Basic", "content-length": "1" },
        body: { "code": code },
    }
}

fn main() {}
