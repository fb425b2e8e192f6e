use error_core::catalog;

catalog! {
    pub static CATALOG: [] = "";
}

fn main() {}
