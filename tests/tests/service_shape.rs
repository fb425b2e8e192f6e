//! Whatever the example service is sent, an error has the shape of its API.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};

use error_examples::scratch::Scratch;
use error_examples::service::{Limits, Service};
use serde_json::Value;

/// A service that runs for one test.
struct Running {
    address: SocketAddr,
    key: String,
    // In the order in which they end.
    _runtime: tokio::runtime::Runtime,
    _scratch: Scratch,
}

impl Running {
    fn start() -> Self {
        let scratch = Scratch::create().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let database = scratch.file("platform.db");
        let start = Service::start(address, &database, Limits::default());
        let service = runtime.block_on(start).unwrap();
        let (address, key) = (service.address(), service.new_keys()[0].key.clone());
        runtime.spawn(service.run(std::future::pending()));
        Self {
            address,
            key,
            _runtime: runtime,
            _scratch: scratch,
        }
    }

    /// Sends a request as it stands, with the owner's key, and reads the answer to its end.
    fn send(&self, line: &str, headers: &str, body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let head = format!(
            "{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nauthorization: Bearer {}\r\n\
             content-length: {}\r\n{headers}\r\n",
            self.key,
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        // A service that refuses what it was told of may have hung up before the body is sent.
        let _ = stream.write_all(body);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::read(&String::from_utf8_lossy(&answer))
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn read(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Self {
            status: status.expect("an answer"),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn has_shape(&self) -> bool {
        let body: Value = serde_json::from_str(&self.body).unwrap_or_default();
        let members: Option<Vec<_>> = body["error"]
            .as_object()
            .map(|error| error.keys().cloned().collect());
        members.is_some_and(|members| {
            members == ["code", "details", "documentation_url", "message", "remediation"]
        }) && self.head.contains("content-type: application/json")
            && self.head.contains("x-request-id: ")
    }
}

const JSON: &str = "content-type: application/json\r\n";

/// Method and path, headers, body.
const HOSTILE: &[(&str, &str, &[u8])] = &[
    ("GET /", "", b""),
    ("GET //", "", b""),
    ("GET /apps/", "", b""),
    ("GET /apps/%FF", "", b""),
    ("GET /apps/%00", "", b""),
    ("GET /apps/shop%2Ftables", "", b""),
    ("TRACE /apps", "", b""),
    ("BREW /apps", "", b""),
    ("POST /apps", "", b"{}"),
    ("POST /apps", "content-type: text/xml\r\n", b"<name/>"),
    ("POST /apps", JSON, b""),
    ("POST /apps", JSON, b"\xff\xfe"),
    ("POST /apps", JSON, b"null"),
    ("POST /apps", JSON, b"[]"),
    ("POST /apps", JSON, br#"{"name":"a","name":"b"}"#),
    ("POST /apps", JSON, br#"{"name":"\ud800"}"#),
    ("POST /apps", JSON, br#"{"name":"\u0000"}"#),
    ("GET /apps/shop/tables/t/changes?seconds=-1", "", b""),
    ("GET /apps/shop/tables/t/changes?seconds=%FF", "", b""),
    ("GET /apps/shop/tables/t/rows?n=1;DROP", "", b""),
    ("GET /apps/shop/tables/t/rows?%22=1", "", b""),
    ("GET /apps/shop/tables/t/rows/99999999999999999999", "", b""),
    ("GET /apps/shop/tables/t%22%3B/rows", "", b""),
    ("POST /apps/shop/tables/t/rows", JSON, br#"{"n\" = 1; --":1}"#),
    (
        "POST /apps/shop/tables/t/rows",
        JSON,
        br#"{"n":9223372036854775808}"#,
    ),
    ("POST /apps/shop/tables/t/rows", JSON, br#"{"id":7}"#),
    ("PATCH /apps/shop/tables/t/rows/1", JSON, br#"{"_version":"new"}"#),
    ("PUT /apps/shop/files/..%2F..%2Fpasswd", "", b"x"),
    ("PUT /apps/shop/files/%2Fetc%2Fpasswd", "", b"x"),
    ("GET /bkend/", "", b""),
];

#[test]
fn hostile_requests_are_refused_in_the_shape_of_the_api() {
    let service = Running::start();
    assert_eq!(
        service.send("POST /apps", JSON, br#"{"name":"shop"}"#).status,
        201
    );
    let table = br#"{"name":"t","columns":[{"name":"n","type":"integer"}]}"#;
    assert_eq!(service.send("POST /apps/shop/tables", JSON, table).status, 201);
    let deep = "[".repeat(4_000);
    let large = format!("\"{}\"", "x".repeat(40_000));
    let sizes = [
        ("POST /apps", JSON, deep.as_bytes()),
        ("POST /apps", JSON, large.as_bytes()),
    ];
    for (line, headers, body) in HOSTILE.iter().copied().chain(sizes) {
        let answer = service.send(line, headers, body);
        assert!(
            (400..500).contains(&answer.status),
            "{line}: {}\n{}",
            answer.status,
            answer.body
        );
        assert!(answer.has_shape(), "{line}: {}\n\n{}", answer.head, answer.body);
    }
    assert_eq!(
        service.send("GET /apps/shop/tables/t/rows", "", b"").body,
        r#"{"rows":[]}"#
    );
}

#[test]
fn a_header_that_is_no_text_is_a_token_that_is_none() {
    let service = Running::start();
    let mut stream = TcpStream::connect(service.address).unwrap();
    let request = b"GET /apps HTTP/1.1\r\nhost: a\r\nconnection: close\r\nauthorization: Bearer \xff\r\n\r\n";
    stream.write_all(request).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = Answer::read(&String::from_utf8_lossy(&answer));
    assert_eq!(answer.status, 401);
    assert!(
        answer.has_shape() && answer.body.contains("AUTH_INVALID_TOKEN"),
        "{}",
        answer.body
    );
}
