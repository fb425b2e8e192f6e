use error_core::dialect;

dialect! {
    pub Harbor {
        headers: { "x-request": request_id },
        challenge: "Bearer realm=\"{host}\"",
        body: { "code": code, "request": request_id, "call": { "id": context.call or trace_id }, "text": "at {host}" },
    }
}

fn main() {}
