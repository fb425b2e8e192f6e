use error_core::catalog;

catalog! {
    pub CATALOG: [] = "errors.json";
}

fn main() {}
