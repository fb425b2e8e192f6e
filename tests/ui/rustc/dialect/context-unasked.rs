use error_core::dialect;
use error_core::dialects::{Butterbase, GoogleRpc};

dialect! { pub Compute { extends: GoogleRpc, context: { "domian": "compute.example.com" } } }

dialect! { pub Base { extends: Butterbase, context: { "domain": "base.example.com" } } }

fn main() {}
