//! Sends an error and reads it back.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use error_core::{Answer, Context, Decoded, Violation, decode, dialect, envelope, respond};
use http::Response;
use serde_json::{Map, Value, json};

dialect! {
    /// All that an error says, and nothing else.
    Whole {
        body: {
            "code": code,
            "number": number or null,
            "message": message,
            "status": status,
            "details": details,
            "violations": [for violation in violations {
                "location": violation.location,
                "path": violation.path or null,
                "code": violation.code or null,
                "number": violation.number or null,
                "message": violation.message,
                "details": violation.details,
            }],
            "retry_after": retry_after as millis or null,
            "request_id": request_id or null,
        },
    }
}

/// The answer to an error.
pub struct Sent {
    response: Response<Bytes>,
    /// The same body as a value that serde writes.
    walked: Value,
    /// What a client reads.
    read: Value,
    /// What it is to read: at first, all that the error says.
    whole: Value,
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
    let response = respond(error, &context);
    let read = |body: &Bytes| decode::<E::Dialect>(response.status(), response.headers(), body);
    // What is cut off is read as far as it goes.
    for end in 0..response.body().len() {
        let part = response.body().slice(..end);
        assert_eq!(*read(&part).body(), part);
    }
    Sent {
        walked: serde_json::to_value(envelope::<E::Dialect>(error, &context)).unwrap(),
        read: whole(&read(response.body())),
        whole: serde_json::to_value(envelope::<Whole>(error, &context)).unwrap(),
        response,
        faults,
    }
}

impl Sent {
    /// The envelope has no place for this: `/code`, `/violations/*/path`.
    pub fn loses(self, place: &str) -> Self {
        self.reads(place, Value::Null)
    }

    /// What comes back at this place is not what the error says.
    pub fn reads(mut self, place: &str, value: impl Into<Value>) -> Self {
        let steps: Vec<&str> = place.split('/').skip(1).collect();
        set(&mut self.whole, &steps, &value.into());
        self
    }

    /// The answer has this status and body, nothing went wrong on the way, and a client reads from it what the
    /// error says.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "what is compared is built in place")]
    pub fn is(self, status: u16, body: Value) -> Self {
        let written: Value = serde_json::from_slice(self.response.body()).unwrap();
        assert_eq!(written, body, "the body as it is written");
        assert_eq!(self.walked, body, "the body as it is serialized");
        assert_eq!(self.response.status(), status);
        assert_eq!(*self.faults.lock().unwrap(), Vec::<String>::new());
        assert_eq!(self.read, self.whole, "what is read, and what the error says");
        self
    }

    /// The same, to the byte.
    #[track_caller]
    pub fn writes(self, status: u16, body: &str) -> Self {
        assert_eq!(self.response.body(), body, "the body to the byte");
        let body = serde_json::from_str(body).unwrap();
        self.is(status, body)
    }

    /// The answer has this header once, with this value.
    #[track_caller]
    pub fn has(self, name: &str, value: &str) -> Self {
        let values: Vec<_> = self.response.headers().get_all(name).iter().collect();
        assert_eq!(values, [value], "{name}");
        self
    }
}

/// Sets the value at each place that the steps lead to; `*` is every element. `null` empties lists and
/// objects.
fn set(target: &mut Value, steps: &[&str], value: &Value) {
    match (steps, target) {
        ([], target @ Value::Array(_)) if value.is_null() => *target = json!([]),
        ([], target @ Value::Object(_)) if value.is_null() => *target = json!({}),
        ([], target) => target.clone_from(value),
        (["*", rest @ ..], Value::Array(list)) => list.iter_mut().for_each(|item| set(item, rest, value)),
        ([index, rest @ ..], Value::Array(list)) => {
            set(&mut list[index.parse::<usize>().unwrap()], rest, value);
        }
        ([name, rest @ ..], Value::Object(members)) => set(&mut members[*name], rest, value),
        (steps, target) => panic!("{target} has no {steps:?}"),
    }
}

/// All that an answer says, as [`Whole`] has it.
fn whole(decoded: &Decoded) -> Value {
    let details: Map<String, Value> = decoded
        .details()
        .map(|(name, json)| (name.into_owned(), serde_json::from_str(json).unwrap()))
        .collect();
    json!({
        "code": decoded.code(),
        "number": decoded.number(),
        "message": decoded.message(),
        "status": decoded.status().as_u16(),
        "details": details,
        "violations": decoded.violations().iter().map(violation).collect::<Vec<_>>(),
        "retry_after": decoded.retry_after().map(|time| time.as_millis()),
        "request_id": decoded.request_id(),
    })
}

fn violation(violation: &Violation) -> Value {
    let details: Map<String, Value> = violation
        .details()
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .collect();
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({
        "location": violation.location().name(),
        "path": said(violation.path()),
        "code": violation.code(),
        "number": violation.number(),
        "message": said(violation.message()),
        "details": details,
    })
}
