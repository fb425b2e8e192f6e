use error_core::{ApiError, dialect};

dialect! {
    /// A harbor with a rule of each kind.
    pub Harbor {
        rules: {
            code in ["FULL", "CLOSED"]: "Harbor rules, 1",
            number in [1..=99, 200]: "Harbor rules, 2",
            status not in [418]: "Harbor rules, 3",
            title length 4..=10: "Harbor rules, 4",
            remediation matches "[A-Z][^!]*[.]": "Harbor rules, 5",
            category not in ["Other"]: "Harbor rules, 6",
            details in ["berth"]: "Harbor rules, 7",
        },
        body: { "code": code, ..details },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    #[api_error(code = "FULL", number = 99, status = 409, message = "It is full", remediation = "Wait.")]
    Full {
        #[api_error(detail)]
        berth: u8,
    },
    #[api_error(code = "SHUT", number = 100, status = 418, message = "It is shut", remediation = "wait!")]
    #[api_error(title = "Shut until tomorrow", category = "Other", detail(dock = 1))]
    Shut,
    #[api_error(code = "CLOSED", number = 200, status = 409, message = "It is closed", title = "Shu")]
    Closed,
}

fn main() {}
