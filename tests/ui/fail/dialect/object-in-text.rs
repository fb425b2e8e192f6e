use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "text": "has {details}" },
    }
}

fn main() {}
