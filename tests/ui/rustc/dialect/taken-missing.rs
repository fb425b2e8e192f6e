use error_core::dialect;

dialect! {
    pub Harbor {
        body: { "fault": { "id": code, "hint"?: remediation }, "at": timestamp },
    }
}

dialect! {
    pub Quay {
        extends: Harbor,
        body: { "fault": { "hnit": none, ..none }, "flaut": { "hint": none }, "trace": none, "at": { "x": none } },
    }
}

fn main() {}
