//! `bv`, the example of a command line: the same body as the API's with `--json`, advice without.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::thread;

use error_core::dialects::Butverify;
use error_core::{Context, Entry, render, respond};
use error_examples::butverify::{CATALOG, Error};
use error_examples::bv::{Outcome, run};

const TOKEN: Option<&str> = Some("t_1");

fn bv(args: &[&str], token: Option<&str>) -> Outcome {
    run(args.iter().map(|arg| (*arg).to_owned()), token)
}

fn body(error: &Error) -> String {
    String::from_utf8_lossy(&render::<Butverify>(error, &Context::new())).into_owned()
}

fn advice(code: &str) -> &'static str {
    let entry = CATALOG.get(code).map(|record| record.entry());
    entry
        .and_then(Entry::remediation)
        .expect("every entry has a remediation")
}

/// An API that gives one answer to one request. Returns its address.
fn api(status: u16, body: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("it is bound").to_string();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("bv calls");
        let mut request = [0; 4096];
        let _ = stream.read(&mut request);
        let length = body.len();
        let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
        stream.write_all((head + &body).as_bytes()).expect("bv reads");
    });
    address
}

fn api_that_fails(error: &Error) -> String {
    let answer = respond(error, &Context::new().with_request_id("req-1"));
    api(
        answer.status().as_u16(),
        String::from_utf8_lossy(answer.body()).into_owned(),
    )
}

/// A folder of this test's own, empty at first.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bv").join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the target folder can be written to");
    path
}

#[test]
fn without_a_token_a_human_must_act() {
    let outcome = bv(&["ls", "--json"], None);
    assert_eq!(
        outcome,
        Outcome {
            text: body(&Error::AuthRequired),
            status: 77,
            json: true
        }
    );
    let outcome = bv(&["ls"], None);
    assert!(
        outcome.text.ends_with(advice("auth_required")),
        "{}",
        outcome.text
    );
    assert_eq!((outcome.status, outcome.json), (77, false));
}

#[test]
fn a_wrong_argument_is_named() {
    for (args, field) in [
        (["ls", "--pretty", "--json"], "--pretty"),
        (["--json", "ls", "--api"], "--api"),
        (["--json", "open", "s_1"], "command"),
        (["--json", "push", "/no/such/folder"], "DIR"),
    ] {
        let outcome = bv(&args, TOKEN);
        assert_eq!((outcome.status, outcome.json), (65, true), "{args:?}");
        let body: serde_json::Value = serde_json::from_str(&outcome.text).expect("it is JSON");
        assert_eq!(body["error"]["code"], "invalid_argument");
        assert_eq!(body["error"]["field"], field);
    }
}

#[test]
fn an_api_that_is_not_there_is_a_network_error_without_a_status() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .and_then(|it| it.local_addr())
        .expect("a free port")
        .to_string();
    let outcome = bv(&["ls", "--json", "--api", &closed], TOKEN);
    let message = format!("{closed} cannot be reached");
    assert_eq!(
        outcome.text,
        format!(r#"{{"ok":false,"error":{{"code":"network","message":"{message}"}}}}"#)
    );
    assert_eq!(outcome.status, 75);
}

#[test]
fn what_the_api_answers_is_passed_on() {
    let error = Error::SiteNotFound {
        site_id: "s_1".into(),
    };
    let outcome = bv(&["rm", "s_1", "--json", "--api", &api_that_fails(&error)], TOKEN);
    assert_eq!(
        outcome,
        Outcome {
            text: body(&error),
            status: 65,
            json: true
        }
    );

    let outcome = bv(&["rm", "s_1", "--api", &api_that_fails(&error)], TOKEN);
    assert_eq!(
        outcome.text,
        format!("There is no site \"s_1\"\n{}", advice("site_not_found"))
    );
}

#[test]
fn a_code_of_a_newer_api_is_passed_on_without_advice() {
    let newer = r#"{"ok":false,"error":{"code":"site_locked","message":"The site is locked"}}"#;
    let outcome = bv(&["ls", "--api", &api(423, newer.into())], TOKEN);
    assert_eq!(
        outcome,
        Outcome {
            text: "The site is locked".into(),
            status: 70,
            json: false
        }
    );
}

#[test]
fn an_answer_that_is_no_error_of_the_api_is_internal() {
    let outcome = bv(&["ls", "--json", "--api", &api(502, "<html>".into())], TOKEN);
    assert_eq!(
        outcome,
        Outcome {
            text: body(&Error::Internal("".into())),
            status: 75,
            json: true
        }
    );
}

#[test]
fn what_works_is_printed() {
    let outcome = bv(
        &[
            "ls",
            "--json",
            "--api",
            &api(200, r#"{"ok":true,"sites":[]}"#.into()),
        ],
        TOKEN,
    );
    assert_eq!(
        outcome,
        Outcome {
            text: r#"{"ok":true,"sites":[]}"#.into(),
            status: 0,
            json: true
        }
    );
}

#[test]
fn a_folder_of_more_than_a_gigabyte_is_not_sent() {
    let folder = folder("large");
    let file = fs::File::create(folder.join("video")).expect("the target folder can be written to");
    // Sparse: nothing of it is on the disk.
    file.set_len((1 << 30) + 1).expect("the file can be made longer");
    let outcome = bv(&["push", &folder.to_string_lossy(), "--json"], TOKEN);
    assert_eq!(
        outcome,
        Outcome {
            text: body(&Error::PayloadTooLarge),
            status: 65,
            json: true
        }
    );
}
