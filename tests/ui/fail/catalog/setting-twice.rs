use error_core::catalog;

catalog! {
    pub static CATALOG: [];
    require: [description],
    require: [remediation],
}

fn main() {}
