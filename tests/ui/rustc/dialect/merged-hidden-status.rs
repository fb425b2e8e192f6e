use error_core::dialect;

dialect! {
    pub Harbor {
        body: {
            "what": match status { 404: { "lost": code }, 4xx: { "refused": code }, _: message },
            "how": match status { 4xx: "refused", _: "broken" },
        },
    }
}

dialect! { pub Marina { extends: Harbor, sent_as: 200 } }
dialect! { pub Quay { extends: Harbor, sent_as: 200, body: { "status"?: grpc } } }
dialect! { pub Jetty { extends: Harbor, sent_as: { 404: 400 } } }
dialect! { pub Pier { extends: Harbor, sent_as: 200, body: { "what": code } } }

fn main() {}
