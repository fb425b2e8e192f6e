use error_core::dialect;

dialect! {
    pub Marina { extends: Marina, docs: "https://marina.example/errors" }
}

fn main() {}
