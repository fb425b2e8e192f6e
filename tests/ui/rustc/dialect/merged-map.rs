use error_core::dialect;

dialect! {
    pub Harbor { body: { "why"?: { for v in violations { v.path: v.message } } } }
}

dialect! {
    pub Marina { extends: Harbor, body: { "why": { "n": 1 } } }
}

fn main() {}
