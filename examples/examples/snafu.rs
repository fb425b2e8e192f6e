//! With snafu: the derive reads its `display` as it reads thiserror's `error`.

use error_core::{ApiError, Context, dialects::SchemaStack, respond};
use snafu::{ResultExt, Snafu};

#[derive(Debug, Snafu, ApiError)]
#[api_error(dialect = SchemaStack)]
enum UploadError {
    /// The file is larger than the limit.
    #[snafu(display("At most {limit} bytes are taken"))]
    #[api_error(code = "TOO_LARGE", status = 413)]
    TooLarge { limit: usize },

    /// The file could not be stored. What the system said is for the log, so the client gets a message of its own.
    #[snafu(display("storing {name}: {source}"))]
    #[api_error(code = "NOT_STORED", status = 500, message = "The file could not be stored")]
    NotStored { name: String, source: std::io::Error },
}

fn store(name: &str, content: &[u8]) -> Result<(), UploadError> {
    let limit = 16;
    snafu::ensure!(content.len() <= limit, TooLargeSnafu { limit });
    std::fs::write(format!("/nowhere/{name}"), content).context(NotStoredSnafu { name })
}

fn main() {
    for content in ["short", "longer than sixteen bytes"] {
        if let Err(error) = store("a.txt", content.as_bytes()) {
            eprintln!("log: {error}");
            let answer = respond(&error, &Context::new());
            println!("{} {}", answer.status(), String::from_utf8_lossy(answer.body()));
        }
    }
}
