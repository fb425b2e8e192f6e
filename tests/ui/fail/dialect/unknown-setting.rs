use error_core::dialect;

dialect! {
    pub Harbor {
        bdy: { "code": code },
        payload: "json",
        extends: error_core::dialects::Butterbase,
    }
}

fn main() {}
