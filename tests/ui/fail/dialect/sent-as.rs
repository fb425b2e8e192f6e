use error_core::dialect;

dialect! {
    pub Harbor {
        sent_as: { 404: 100, 409: 600, retry: 400, 4xx: 400, 410: 404, 3xx: 200 },
        body: { "code": code },
    }
}

fn main() {}
