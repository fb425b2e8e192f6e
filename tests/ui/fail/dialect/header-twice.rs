use error_core::dialect;

dialect! {
    pub Harbor {
        headers: { "x-fault": code, "X-Fault": title },
        body: { "code": code },
    }
}

fn main() {}
