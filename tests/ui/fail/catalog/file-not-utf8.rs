use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-not-utf8.json";
}

fn main() {
    let _ = CATALOG.len();
}
