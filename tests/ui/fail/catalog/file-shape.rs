use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "file-shape.json";
}

fn main() {
    let _ = CATALOG.len();
}
