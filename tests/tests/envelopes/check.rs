//! Sends an error and compares what is on the wire.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use error_core::{Answer, Context, envelope, respond};
use http::Response;
use serde_json::Value;

/// The answer to an error.
pub struct Sent {
    response: Response<Bytes>,
    /// The same body as a value that serde writes.
    walked: Value,
    faults: Arc<Mutex<Vec<String>>>,
}

/// Answers with an error of which nothing is known but itself.
pub fn answer<E: Answer>(error: &E) -> Sent {
    answer_in(error, Context::new())
}

/// Answers with an error in a request.
pub fn answer_in<E: Answer>(error: &E, context: Context) -> Sent {
    let faults = Arc::new(Mutex::new(Vec::new()));
    let hook = Arc::clone(&faults);
    let context = context.with_fault_hook(Arc::new(move |fault| {
        hook.lock().unwrap().push(fault.to_string());
    }));
    Sent {
        response: respond(error, &context),
        walked: serde_json::to_value(envelope::<E::Dialect>(error, &context)).unwrap(),
        faults,
    }
}

impl Sent {
    /// The answer has this status and body, and nothing went wrong on the way.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "what is compared is built in place")]
    pub fn is(self, status: u16, body: Value) -> Self {
        let written: Value = serde_json::from_slice(self.response.body()).unwrap();
        assert_eq!(written, body, "the body as it is written");
        assert_eq!(self.walked, body, "the body as it is serialized");
        assert_eq!(self.response.status(), status);
        assert_eq!(*self.faults.lock().unwrap(), Vec::<String>::new());
        self
    }

    /// The answer has this header once, with this value.
    #[track_caller]
    pub fn has(self, name: &str, value: &str) -> Self {
        let values: Vec<_> = self.response.headers().get_all(name).iter().collect();
        assert_eq!(values, [value], "{name}");
        self
    }
}
