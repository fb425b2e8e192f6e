use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "a": message or "urn:{code}", "d": "{code}: {title}" or "{number}: {title}" or message, "b": { "x"?: title } or { "y": code }, "c": details.x or { "y": code } },
    }
}

fn main() {}
