//! `bv`: a command line that fails in the shape of the API that it calls.
//!
//! With `--json` a failure is the body of the API, whether the API sent it or the command line raised it. Without,
//! it is a sentence, followed by what to do about it.

use std::fs;
use std::path::Path;

use error_core::{ApiError, Context, Entry, Recovery, dialects::Butverify, render};

use crate::butverify::{CATALOG, Error};

const USAGE: &str = "bv ls | bv push DIR | bv rm SITE, with [--json] [--api HOST:PORT]";
const LARGEST_UPLOAD: u64 = 1 << 30;

/// What a run says, and the status that it exits with.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    /// For the standard output where `status` is 0 or `--json` was asked for, else for the standard error.
    pub text: String,
    /// As in `sysexits.h`: 0 done, 65 the caller can correct it, 75 try again later, 77 a human must act.
    pub status: u8,
    /// Whether `text` is for programs.
    pub json: bool,
}

/// Runs one command. `token` is what `bv init` would have stored.
pub fn run(args: impl IntoIterator<Item = String>, token: Option<&str>) -> Outcome {
    let args: Vec<String> = args.into_iter().collect();
    let json = args.iter().any(|arg| arg == "--json");
    let (text, status) = match Call::read(args).and_then(|call| call.send(token)) {
        Ok(text) => (text, 0),
        Err(failure) => (failure.text(json), failure.exit()),
    };
    Outcome { text, status, json }
}

struct Call {
    api: String,
    words: Vec<String>,
}

impl Call {
    fn read(args: Vec<String>) -> Result<Self, Failure> {
        let mut call = Self {
            api: "127.0.0.1:3000".into(),
            words: Vec::new(),
        };
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--json" => {}
                "--api" => call.api = args.next().ok_or_else(|| invalid("--api", "needs HOST:PORT"))?,
                flag if flag.starts_with('-') => return Err(invalid(flag, "is no flag of bv")),
                _ => call.words.push(arg),
            }
        }
        Ok(call)
    }

    fn send(&self, token: Option<&str>) -> Result<String, Failure> {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let (method, path, body) = match words[..] {
            ["ls"] => ("GET", "/sites".into(), String::new()),
            ["push", dir] => ("POST", "/sites".into(), manifest(Path::new(dir))?),
            ["rm", site] => ("DELETE", format!("/sites/{site}"), String::new()),
            _ => return Err(invalid("command", USAGE)),
        };
        let token = token.ok_or(Error::AuthRequired)?;
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.api))
            .header("authorization", format!("Bearer {token}"))
            .body(body)
            .map_err(|_| invalid("--api", "is no HOST:PORT"))?;
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let network = |source: ureq::Error| Error::Network {
            host: self.api.clone(),
            source: source.into(),
        };
        let mut answer = agent.run(request).map_err(network)?;
        let body = answer.body_mut().read_to_string().map_err(network)?;
        if answer.status().is_success() {
            Ok(body)
        } else {
            Err(Failure::from_api(body))
        }
    }
}

/// The files of a folder with their sizes, as the API takes them.
fn manifest(dir: &Path) -> Result<String, Failure> {
    let unreadable = |_| invalid("DIR", "is no folder that can be read");
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).map_err(unreadable)? {
            let item = item.map_err(unreadable)?;
            let facts = item.metadata().map_err(unreadable)?;
            if facts.is_dir() {
                folders.push(item.path());
            } else {
                files.push((item.path(), facts.len()));
            }
        }
    }
    if files.iter().map(|(_, size)| size).sum::<u64>() > LARGEST_UPLOAD {
        return Err(Error::PayloadTooLarge.into());
    }
    Ok(serde_json::json!({ "files": files }).to_string())
}

fn invalid(field: &str, problem: &str) -> Failure {
    Error::InvalidArgument {
        field: field.into(),
        problem: problem.into(),
    }
    .into()
}

enum Failure {
    /// Raised here.
    Own(Error),
    /// Sent by the API, its body as it came. The entry is `None` for a code that this version does not know.
    Api {
        body: String,
        message: String,
        entry: Option<&'static Entry>,
    },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Own(error)
    }
}

impl Failure {
    fn from_api(body: String) -> Self {
        let read: serde_json::Value = serde_json::from_str(&body).unwrap_or_default();
        match (read["error"]["code"].as_str(), read["error"]["message"].as_str()) {
            (Some(code), Some(message)) => {
                let entry = CATALOG.get(code).map(|record| record.entry());
                Self::Api {
                    message: message.into(),
                    entry,
                    body,
                }
            }
            _ => Error::Internal("the answer is no error of the API".into()).into(),
        }
    }

    fn entry(&self) -> Option<&'static Entry> {
        match self {
            Self::Own(error) => Some(error.entry()),
            Self::Api { entry, .. } => *entry,
        }
    }

    fn text(&self, json: bool) -> String {
        let advice = self
            .entry()
            .and_then(Entry::remediation)
            .map(|it| format!("\n{it}"))
            .unwrap_or_default();
        match self {
            Self::Api { body, .. } if json => body.clone(),
            Self::Api { message, .. } => format!("{message}{advice}"),
            Self::Own(error) if json => {
                String::from_utf8_lossy(&render::<Butverify>(error, &Context::new())).into_owned()
            }
            // Here the caller is the operator: `Display` may say what failed beneath.
            Self::Own(error) => format!("{error}{advice}"),
        }
    }

    fn exit(&self) -> u8 {
        match self.entry().and_then(Entry::recovery) {
            Some(Recovery::Correct) => 65,
            Some(Recovery::Retry) => 75,
            Some(Recovery::Escalate) => 77,
            _ => 70,
        }
    }
}
