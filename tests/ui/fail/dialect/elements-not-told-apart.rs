use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "parts": [{ "reason": code }, { "retry": retry_after }?, { "type": "links", "url": documentation_url }?] },
    }
}

fn main() {}
