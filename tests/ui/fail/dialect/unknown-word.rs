use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": cod, "hint": remedation or null, "why": reason, "text": "{mesage}" },
    }
}

fn main() {}
