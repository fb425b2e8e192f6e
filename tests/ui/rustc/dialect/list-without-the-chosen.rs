use error_core::dialects::{BkendFlat, Butverify, ProblemDetails};
use error_core::Negotiation;

type Api = (BkendFlat, ProblemDetails);

fn main() {
    let _ = Negotiation::<Api>::new().path("/v2", Butverify);
}
