error_core::catalog! {}

fn main() {}
