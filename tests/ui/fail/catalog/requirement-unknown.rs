use error_core::catalog;

catalog! {
    pub static CATALOG: [];
    require: [descripton, status, docs, docs],
}

fn main() {}
