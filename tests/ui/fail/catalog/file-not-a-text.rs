use error_core::catalog;

catalog! {
    pub static CATALOG: [] = errors.json;
}

fn main() {}
