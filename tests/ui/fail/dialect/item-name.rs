use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "list": [for message in violations { "text": message.message }] },
    }
}

fn main() {}
