use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-version-newer.json";
}

fn main() {
    let _ = CATALOG.len();
}
