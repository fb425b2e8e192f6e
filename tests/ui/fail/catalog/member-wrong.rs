use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "member-wrong.json";
}

fn main() {
    let _ = CATALOG.len();
}
