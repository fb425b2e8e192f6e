use error_core::dialect;

dialect! {
    Harbor { body: { "code": code, "ticket"?: { "id": request_id, "open": true } } }
}

dialect! {
    Marina { extends: Harbor, body: { "ticket": { "open": false } } }
}

fn main() {}
