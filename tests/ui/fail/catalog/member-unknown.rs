use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "member-unknown.json";
}

fn main() {
    let _ = CATALOG.len();
}
