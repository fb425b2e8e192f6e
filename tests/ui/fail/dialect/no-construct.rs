use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "state": match status { 4xx: "refused", _: "broken" },
            "wrong"?: { for v in violations { v.path: [v.message] } },
            "tree": [for v in violations { "at"?: v.path as nested, "text": v.message }],
            "own": custom(Harbor),
        },
        sent_as: 200,
    }
}

fn main() {}
