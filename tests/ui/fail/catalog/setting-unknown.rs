use error_core::catalog;

catalog! {
    pub static CATALOG: [];
    dialcts: [],
    languages: ["en"],
}

fn main() {}
