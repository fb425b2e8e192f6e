use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-missing.json";
}

fn main() {
    let _ = CATALOG.len();
}
