use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "text": message.first, "code": message[0], "call"?: context },
    }
}

fn main() {}
