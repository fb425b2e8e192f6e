use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "code-missing.json";
}

fn main() {
    let _ = CATALOG.len();
}
