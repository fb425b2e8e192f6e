use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "member-twice.json";
}

fn main() {
    let _ = CATALOG.len();
}
