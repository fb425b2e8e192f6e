//! A service in a process of its own, and requests to it over connections that are kept.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running service.
pub struct Server {
    process: Child,
    port: u16,
}

/// A connection that is kept.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Server {
    /// Starts a program that prints its port.
    ///
    /// # Errors
    ///
    /// Where it cannot be started, or prints no port.
    pub fn start(mut command: Command) -> io::Result<Self> {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(printed) = process.stdout.as_mut() {
            BufReader::new(printed).read_line(&mut line)?;
        }
        let port = line.trim().parse().map_err(io::Error::other)?;
        Ok(Self { process, port })
    }

    /// Opens a connection.
    ///
    /// # Errors
    ///
    /// Where the service takes none.
    pub fn connect(&self) -> io::Result<Connection> {
        let stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        // Never waits for ever, and long enough for callgrind on a busy machine.
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Connection {
            stream,
            buffer: vec![0; 4096],
        })
    }

    /// Ends it; what it wrote to its standard error.
    ///
    /// # Errors
    ///
    /// Where it cannot be told to.
    pub fn stop(mut self) -> io::Result<String> {
        // Kept until the end: a request whose connection is closed need not be handled.
        let mut connection = self.connect()?;
        connection.send("/stop")?;
        let mut told = String::new();
        if let Some(errors) = self.process.stderr.as_mut() {
            errors.read_to_string(&mut told)?;
        }
        self.process.wait()?;
        Ok(told)
    }
}

impl Connection {
    /// Sends a request.
    ///
    /// # Errors
    ///
    /// Where the connection is closed.
    pub fn send(&mut self, path: &str) -> io::Result<()> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        self.stream.write_all(request.as_bytes())
    }

    /// Reads an answer: its status line, and its body.
    ///
    /// # Errors
    ///
    /// Where the connection is closed, or the answer has no length.
    pub fn receive(&mut self) -> io::Result<(String, String)> {
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.buffer[filled..])?;
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            filled += read;
            let text = String::from_utf8_lossy(&self.buffer[..filled]);
            let Some((head, body)) = text.split_once("\r\n\r\n") else {
                continue;
            };
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .and_then(|length| length.parse::<usize>().ok())
                .ok_or_else(|| io::Error::other(format!("no length: {head}")))?;
            if body.len() >= length {
                let status = head.lines().next().unwrap_or_default();
                return Ok((status.to_owned(), body.to_owned()));
            }
        }
    }

    /// Sends a request, and reads the answer.
    ///
    /// # Errors
    ///
    /// Those of both.
    pub fn ask(&mut self, path: &str) -> io::Result<(String, String)> {
        self.send(path)?;
        self.receive()
    }
}
