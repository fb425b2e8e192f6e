use error_core::dialect;

struct Harbor;

dialect! {
    Marina { extends: Harbor, docs: "https://marina.example/errors" }
}

fn main() {}
