use error_core::dialect;

dialect! {
    pub Harbor {
        codes: "snakecase",
        media_type: "json",
        status: { 600: ["x"] },
        body: { "code": cod, "text": message as words, "id": request_id },
    }
}

fn main() {}
