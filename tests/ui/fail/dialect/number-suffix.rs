use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "version": 1u8, "code": code, "letter": 'c' },
    }
}

fn main() {}
