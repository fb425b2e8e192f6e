use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code "message": message, "status": status },
    }
}

fn main() {}
