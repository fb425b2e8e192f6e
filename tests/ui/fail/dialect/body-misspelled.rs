use error_core::dialect;

dialect! {
    pub Harbor {
        bodi: { "a": code },
    }
}

dialect! {
    pub Quay {
        body: ,
    }
}

fn main() {}
