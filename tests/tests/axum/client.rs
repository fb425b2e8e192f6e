//! A server on a free port of the loopback, and a client that shows every byte of what it answers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

use axum::Router;
use serde_json::Value;

/// Serves until it is dropped.
pub struct Server {
    address: SocketAddr,
    _runtime: tokio::runtime::Runtime,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Server {
    pub fn start(app: Router) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
        Self {
            address,
            _runtime: runtime,
        }
    }

    /// `start` is the first line without the version, `headers` are whole lines.
    pub fn send(&self, start: &str, headers: &[&str], body: &str) -> Reply {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let first = format!("{start} HTTP/1.1");
        let length = format!("content-length: {}", body.len());
        let own = [first.as_str(), "host: shop.example", "connection: close", &length];
        let head = [&own, headers].concat().join("\r\n");
        write!(stream, "{head}\r\n\r\n{body}").unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        let (head, body) = reply.split_once("\r\n\r\n").expect("a whole head");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .expect("a status");
        Reply {
            status,
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    pub fn get(&self, path: &str) -> Reply {
        self.send(&format!("GET {path}"), &[], "")
    }

    pub fn post_json(&self, path: &str, body: &str) -> Reply {
        self.send(&format!("POST {path}"), &["content-type: application/json"], body)
    }
}

impl Reply {
    /// The only value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut values = lines
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value);
        let value = values.next();
        assert_eq!(values.next(), None, "{name} is there twice: {}", self.head);
        value
    }

    pub fn json(&self) -> Value {
        assert_eq!(self.header("content-type"), Some("application/json"), "{self:?}");
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The text member of the body; empty where it has none.
    pub fn text(&self, member: &str) -> String {
        self.json()[member].as_str().unwrap_or_default().to_owned()
    }

    /// That it is the error with this code.
    #[track_caller]
    pub fn assert_is(&self, status: u16, code: &str) {
        assert_eq!(
            (self.status, self.text("code").as_str()),
            (status, code),
            "{self:?}"
        );
        assert_eq!(
            self.text("request_id"),
            self.header("x-request-id").expect("an id"),
            "{self:?}"
        );
        let length = self
            .header("content-length")
            .and_then(|length| length.parse().ok());
        assert_eq!(length, Some(self.body.len()), "{self:?}");
    }

    /// That it is this, whoever answered it.
    #[track_caller]
    pub fn assert_body(&self, status: u16, body: &str) {
        assert_eq!((self.status, self.body.as_str()), (status, body), "{self:?}");
    }
}
