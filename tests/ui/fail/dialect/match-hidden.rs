use error_core::dialect;

dialect! {
    pub Harbor {
        sent_as: 200,
        body: { "what": match status { 404: { "lost": code }, 4xx: { "refused": code }, _: message } },
    }
}

fn main() {}
