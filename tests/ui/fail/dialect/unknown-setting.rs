use error_core::dialect;

dialect! {
    pub Harbor {
        bdy: { "code": code },
        content: "json",
        extends: error_core::dialects::Butterbase,
    }
}

fn main() {}
