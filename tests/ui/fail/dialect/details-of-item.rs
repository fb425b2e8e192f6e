use error_core::dialect;

dialect! {
    pub Harbor {
        body: [for violation in violations {
            "deep": [for detail in violation.details { "at": violation.path, "list": [for inner in violation.details inner.name] }],
            "other": [for item in violation.message item],
            "more": [for item in error.details item.name],
        }],
    }
}

fn main() {}
