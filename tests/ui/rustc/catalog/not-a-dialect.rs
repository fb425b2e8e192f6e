use error_core::catalog;

struct House;

catalog! {
    static CATALOG: [];
    dialects: [House],
}

fn main() {}
