use error_core::dialect;

dialect! {
    pub Harbor {
        sent_as: "200",
        sent_as: { 409 400 },
        body: { "code": code },
    }
}

fn main() {}
