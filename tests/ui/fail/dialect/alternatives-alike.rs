use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": "urn:{code}" or message, "b": { "x"?: title } or { "y": code }, "c": details.x or { "y": code } },
    }
}

fn main() {}
