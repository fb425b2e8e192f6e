use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-not-json.json";
}

fn main() {
    let _ = CATALOG.len();
}
