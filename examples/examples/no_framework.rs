//! Without a framework: the same error as an answer, as a body in another dialect, and as `Serialize`.

use std::time::Duration;

use error_core::{ApiError, Context, dialects, envelope, render, respond};

#[derive(Debug, ApiError)]
#[api_error(dialect = dialects::SchemaStack)]
enum QueueError {
    /// Everything that fits is queued.
    #[api_error(code = "QUEUE_FULL", status = 503, message = "The queue is full")]
    Full {
        #[api_error(detail, retry_after)]
        retry_after: Duration,
    },
}

fn main() -> serde_json::Result<()> {
    let error = QueueError::Full {
        retry_after: Duration::from_millis(1500),
    };
    let context = Context::new();

    let answer = respond(&error, &context);
    println!("{}", answer.status());
    for (name, value) in answer.headers() {
        println!("{name}: {}", String::from_utf8_lossy(value.as_bytes()));
    }
    println!("{}\n", String::from_utf8_lossy(answer.body()));

    println!(
        "{}\n",
        String::from_utf8_lossy(&render::<dialects::BkendFlat>(&error, &context))
    );
    println!(
        "{}",
        serde_json::to_string_pretty(&envelope::<dialects::Butverify>(&error, &context))?
    );
    Ok(())
}
