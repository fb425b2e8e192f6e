use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-with-mark.json";
}

fn main() {
    let _ = CATALOG.len();
}
