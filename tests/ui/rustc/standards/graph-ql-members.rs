use error_core::dialect;
use error_core::dialects::GraphQl;

dialect! {
    /// Details beside the message.
    pub Flat {
        extends: GraphQl,
        body: { "errors": [for error in errors { "message": error.message, "code": error.code, ..error.details }] },
    }
}

fn main() {}
