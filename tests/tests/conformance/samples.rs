//! One occurrence of every variant of the example catalogs.

mod bkend;
mod bkend_flat;
mod butterbase;
mod butverify;
mod schema_stack;

use bytes::Bytes;
use error_core::{Answer, Context, Entry, envelope, render, respond};
use http::Response;

/// The text of every cause in these samples: no client may ever read it.
pub const CAUSE: &str = "a cause that is for the log only";

/// An occurrence, as it would be answered.
pub struct Sample {
    pub entry: &'static Entry,
    /// What `render` gives, also for errors that have no status.
    pub body: Bytes,
    pub answer: Response<Bytes>,
    /// What any format of serde is given, here as JSON.
    pub serialized: String,
}

impl Sample {
    pub fn new<E: Answer>(error: &E) -> Self {
        let context = Context::new().with_request_id("req-1");
        Self {
            entry: error.entry(),
            body: render::<E::Dialect>(error, &context),
            answer: respond(error, &context),
            serialized: serde_json::to_string(&envelope::<E::Dialect>(error, &context)).expect("it is JSON"),
        }
    }
}

/// Samples of a list of values of one type.
macro_rules! samples {
    ($($error:expr),+ $(,)?) => { vec![$(Sample::new(&$error)),+] };
}
pub(crate) use samples;

pub use bkend::bkend;
pub use bkend_flat::bkend_flat;
pub use butterbase::butterbase;
pub use butverify::butverify;
pub use schema_stack::schema_stack;
