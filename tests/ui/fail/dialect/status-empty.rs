use error_core::dialect;

dialect! {
    pub Harbor {
        status: { 404: [], 409: [""], 500: "internal" },
        body: { "code": code },
    }
}

fn main() {}
