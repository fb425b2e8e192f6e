use error_core::catalog;

struct StoreError;

catalog! {
    pub static CATALOG: StoreError;
}

fn main() {}
