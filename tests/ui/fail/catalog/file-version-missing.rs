use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-version-missing.json";
}

fn main() {
    let _ = CATALOG.len();
}
