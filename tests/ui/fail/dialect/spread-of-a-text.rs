use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code, ..message, "list": [..details, ..code], "other": [..] },
    }
}

fn main() {}
