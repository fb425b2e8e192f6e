use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code" code, "message": , "details": @, "title" },
    }
}

fn main() {}
