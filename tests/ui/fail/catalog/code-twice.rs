use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "code-twice.json";
}

fn main() {
    let _ = CATALOG.len();
}
