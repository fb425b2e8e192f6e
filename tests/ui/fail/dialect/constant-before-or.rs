use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "hint": null or remediation, "title": title or "x" or message },
    }
}

fn main() {}
