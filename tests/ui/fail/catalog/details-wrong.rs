use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "details-wrong.json";
}

fn main() {
    let _ = CATALOG.len();
}
