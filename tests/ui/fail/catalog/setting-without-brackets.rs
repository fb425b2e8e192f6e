use error_core::catalog;

catalog! {
    pub static CATALOG: [];
    require: description,
}

fn main() {}
