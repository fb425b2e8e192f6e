use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "list": [for v in violations { "at"?: v.path in querry, "of"?: v.path in cookie, "text": v.message }] },
    }
}

fn main() {}
