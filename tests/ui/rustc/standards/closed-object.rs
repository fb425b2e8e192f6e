use error_core::dialect;

dialect! {
    /// Breaks its own rule.
    pub Harbor {
        rules: { "/fault" in ["id"]: "Harbor rules, 8" },
        body: { "fault": { "id": code, "text": message } },
    }
}

fn main() {}
