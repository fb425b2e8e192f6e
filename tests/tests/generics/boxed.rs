//! What is in a box may be of any type, as what is behind any pointer.

use std::error::Error;
use std::io;

use error_core::dialects::SchemaStack;
use error_core::{ApiError, Context, Violation, respond, respond_as};

#[derive(Debug, ApiError)]
#[api_error(code = "TABLE_FULL", status = 507, message = "No room for {rows} rows")]
struct TableFull {
    #[api_error(detail)]
    rows: u32,
    #[api_error(retry_after)]
    wait: u32,
    #[api_error(source)]
    cause: io::Error,
    #[api_error(violations)]
    problems: Vec<Violation>,
    #[api_error(header = "X-Table")]
    table: &'static str,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum StoreError {
    #[api_error(forward)]
    Plugin(Box<dyn ApiError + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[api_error(code = "KEY_UNREADABLE", status = 500, message = "No key", audience = internal)]
struct Key;

fn full() -> TableFull {
    TableFull {
        rows: 7,
        wait: 3,
        cause: io::Error::other("sector 7"),
        problems: vec![Violation::new("rows", "too many")],
        table: "moons",
    }
}

#[test]
fn a_box_answers_as_what_is_in_it() {
    let (context, plain) = (Context::new(), full());
    let expected = respond_as::<SchemaStack>(&plain, &context);
    assert_eq!(expected.headers()["x-table"], "moons");
    let boxed: [Box<dyn ApiError>; 1] = [Box::new(full())];
    let send: Box<dyn ApiError + Send> = Box::new(full());
    let sync: Box<dyn ApiError + Send + Sync> = Box::new(full());
    let answers = [
        respond_as::<SchemaStack>(&boxed[0], &context),
        respond_as::<SchemaStack>(&&*boxed[0], &context),
        respond_as::<SchemaStack>(&send, &context),
        respond_as::<SchemaStack>(&sync, &context),
        respond(&StoreError::Plugin(Box::new(full())), &context),
    ];
    for answer in answers {
        assert_eq!(answer.status(), expected.status());
        assert_eq!(answer.headers(), expected.headers());
        assert_eq!(answer.body(), expected.body());
    }
    assert_eq!(
        sync.source().map(ToString::to_string).as_deref(),
        Some("sector 7")
    );
    assert_eq!(sync.retry_after(), plain.retry_after());
    let mut problems = 0;
    sync.violations(&mut |_| {
        problems += 1;
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!(problems, 1);
}

#[test]
fn what_is_internal_stays_inside_of_a_box() {
    let boxed: Box<dyn ApiError> = Box::new(Key);
    let answer = respond_as::<SchemaStack>(&boxed, &Context::new());
    assert_eq!(answer.status(), 500);
    assert!(!String::from_utf8_lossy(answer.body()).contains("KEY"));
}
