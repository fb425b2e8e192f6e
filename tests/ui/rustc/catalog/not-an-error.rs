use error_core::catalog;

struct StoreError;

catalog! {
    static CATALOG: [StoreError];
}

fn main() {}
