use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "faults": [{ "id": code, "hint"?: remediation }], "at": timestamp },
    }
}

dialect! {
    pub Quay {
        extends: Harbor,
        body: { "faults": [{ "id": code, "hint": none }], "at"?: none, "id": code or none },
    }
}

fn main() {}
