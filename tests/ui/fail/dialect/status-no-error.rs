use error_core::dialect;

dialect! {
    pub Harbor {
        status: { 200: ["ok"], 404: ["not-found"], _: 99 },
        body: { "code": code },
    }
}

fn main() {}
