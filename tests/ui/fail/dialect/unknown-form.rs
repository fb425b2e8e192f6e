use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code as kebabcase, "status": status as words },
    }
}

fn main() {}
