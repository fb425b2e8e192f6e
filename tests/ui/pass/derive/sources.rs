//! The cause may be in a box, optional, or called `source`.

use std::error::Error;
use std::sync::Arc;

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", status = 502, message = "It did not answer")]
    ByName { source: std::fmt::Error },
    #[api_error(code = "B", status = 502, message = "It did not answer")]
    Boxed(#[api_error(source)] Box<dyn Error + Send + Sync>),
    #[api_error(code = "C", status = 502, message = "It did not answer")]
    Maybe {
        #[api_error(source)]
        why: Option<Arc<dyn Error>>,
    },
    #[api_error(code = "D", status = 502, message = "It did not answer")]
    None,
}

fn main() {
    let boxed = Failure::Boxed("why".into());
    assert!(Failure::ByName { source: std::fmt::Error }.source().is_some());
    assert_eq!(boxed.source().map(ToString::to_string).as_deref(), Some("why"));
    assert!(Failure::Maybe { why: None }.source().is_none());
    assert!(Failure::Maybe { why: Some(Arc::new(std::fmt::Error)) }.source().is_some());
    assert!(Failure::None.source().is_none());
}
