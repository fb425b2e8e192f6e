use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum QueueError {
    #[api_error(code = "QUEUE_FULL", status = 503, message = "The queue is full", number = -32001)]
    Full,
    #[api_error(code = "BUSY", status = 503, message = "Busy", number = -32004, shared)]
    Busy,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "STORE_FULL", status = 503, message = "The store is full", number = -32001)]
    Full,
    #[api_error(code = "BUSY", status = 503, message = "Busy", number = -32004, shared)]
    Busy,
    #[api_error(forward)]
    Queue(QueueError),
}

catalog! {
    static CATALOG: [StoreError, QueueError];
}

fn main() {}
