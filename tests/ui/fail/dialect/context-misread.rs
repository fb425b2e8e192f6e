use error_core::dialect;

dialect! {
    pub Harbor {
        context: { "domain": host, "domain": "a.example", "domain": "b.example", berth: 7 },
        body: { "code": code, "domain": context.domain, "shard": context.shard },
    }
}

fn main() {}
