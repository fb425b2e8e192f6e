use error_core::dialect;

dialect! {
    pub Harbor {
        docs: "/errors/{code}",
        body: { "code": code },
    }
}

dialect! {
    pub Ferry {
        docs: "https://ferry.example/errors#",
        body: { "code": code },
    }
}

fn main() {}
