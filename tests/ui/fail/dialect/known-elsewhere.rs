use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "why": violations, "text": msg, "tenant"?: tenant, "code": code as UPPER },
    }
}

fn main() {}
