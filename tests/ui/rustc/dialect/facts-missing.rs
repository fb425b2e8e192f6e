use error_core::{ApiError, dialect};


dialect! {
    Ferry {
        headers: { "x-kind": category },
        challenge: "Ferry kind=\"{recovery}\"",
        body: {
            "kind": code,
            "no": number,
            "page": documentation_url,
            "wait": [retry_after],
            "text": "{category}: {message}",
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "full", status = 409, message = "All seats are taken")]
    Full,
    #[api_error(code = "no_ticket", status = 401, message = "A ticket is needed", category = "Tickets", docs = "https://ferry.example/no-ticket")]
    NoTicket,
}

fn main() {}
