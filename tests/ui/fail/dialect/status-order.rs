use error_core::dialect;

dialect! {
    pub Harbor {
        status: { _: 400, 404: ["not-found"] },
        body: { "code": code },
    }
}

fn main() {}
