use error_core::dialect;
use error_core::dialects::JsonApi;

dialect! {
    /// With members that JSON:API does not know.
    pub Wide {
        extends: JsonApi,
        body: {
            "data": null,
            "errors": [for error in errors {
                "code": error.code,
                "hint"?: error.remediation,
                "source"?: { "pointer"?: error.path as pointer, "cookie"?: error.path },
            }],
        },
    }
}

fn main() {}
