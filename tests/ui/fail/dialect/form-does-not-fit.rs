use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "text": message as kebab-case, "status": status as kebab-case, "wait"?: retry_after as text as millis, "code": "x:{code as phrase}" },
    }
}

fn main() {}
