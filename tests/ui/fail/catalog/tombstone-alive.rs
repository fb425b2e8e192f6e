use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "tombstone-alive.json";
}

fn main() {
    let _ = CATALOG.len();
}
