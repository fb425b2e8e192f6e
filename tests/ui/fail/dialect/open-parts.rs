use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code, ..details, ..details as camelCase },
    }
}

fn main() {}
