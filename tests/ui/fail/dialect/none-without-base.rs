use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "fault": { "id": code, "hint": none, ..none } },
    }
}

fn main() {}
