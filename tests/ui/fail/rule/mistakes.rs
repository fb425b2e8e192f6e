use error_core::dialect;

dialect! {
    pub Subjects {
        rules: {
            cod in ["A"]: "x",
            violations in ["A"]: "x",
            42 in ["A"]: "x",
            "errors" in ["code"]: "x",
            "/errors/" in ["code"]: "x",
        },
        body: code,
    }
}

dialect! {
    pub Predicates {
        rules: {
            number matches "[0-9]+": "x",
            code follows grpc: "x",
            code are ["string"]: "x",
            status length 1..=3: "x",
            "/errors" not in ["data"]: "x",
            code is "A": "x",
            code not matches "A": "x",
            status follows code: "x",
        },
        body: code,
    }
}

dialect! {
    pub Values {
        rules: {
            number in [9..=1]: "x",
            number in ["A"]: "x",
            code in "A": "x",
            code in [1]: "x",
            code length -1..=3: "x",
            details are ["strings"]: "x",
            details are ["date"]: "x",
        },
        body: code,
    }
}

dialect! {
    pub Sources {
        rules: {
            code in ["A"]: " ",
            code in ["B"],
            code in ["C"]: 1,
        },
        rules: { code in ["D"]: "x" },
        body: code,
    }
}

dialect! {
    pub Patterns {
        rules: {
            code matches "[A-Z": "x",
            code matches "[]": "x",
            code matches "+A": "x",
            code matches "A++": "x",
            code matches "(A|B)": "x",
            code matches "A\\": "x",
            code matches "[(|)]\\(": "x",
        },
        body: code,
    }
}

dialect! {
    pub NoBraces { rules: "none", body: code }
}

fn main() {}
