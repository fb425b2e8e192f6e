use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "code": code, "again"?: "code", "level"?: "high" },
    }
}

fn main() {}
