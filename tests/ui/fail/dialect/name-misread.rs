use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "{request_id}": 1, "{details}": 2, "a": { "{code}{number}": 3 }, "b": { "{cod}": 4 }, "c": { "{code": 5 } },
    }
}

fn main() {}
