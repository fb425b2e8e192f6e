//! The program: what it does with its arguments, and how it ends.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use error_examples::scratch::Scratch;

fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-examples"));
    command.args(args).stdin(Stdio::null());
    command
}

fn run(args: &[&str]) -> Output {
    program(args).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn help_names_the_commands() {
    for args in [&["--help"][..], &["-h"], &["help"], &["serve", "--help"]] {
        let output = run(args);
        assert!(output.status.success(), "{args:?}");
        for word in ["serve", "--addr", "--database", "Ctrl-C"] {
            assert!(
                text(&output.stdout).contains(word),
                "{args:?} does not say {word}"
            );
        }
    }
}

#[test]
fn arguments_that_cannot_be_understood_are_named_on_stderr() {
    for (args, named) in [
        (&["server"][..], "there is no command `server`"),
        (&["serve", "--port", "80"], "`serve` has no argument `--port`"),
        (&["serve", "--addr"], "`--addr` needs an address"),
        (
            &["serve", "--addr", "localhost"],
            "`localhost` is no address such as 127.0.0.1:3000",
        ),
        (
            &["serve", "--addr", "127.0.0.1:99999"],
            "`127.0.0.1:99999` is no address",
        ),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            text(&output.stderr).contains(named),
            "{args:?}: {}",
            text(&output.stderr)
        );
        assert_eq!(text(&output.stdout), "", "{args:?}");
    }
}

#[test]
fn a_port_in_use_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = run(&["serve", "--addr", &address]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = text(&output.stderr);
    assert!(
        stderr.starts_with(&format!("error-examples: cannot listen on {address}: ")),
        "{stderr}"
    );
}

#[test]
fn a_file_that_is_no_database_is_named_and_kept() {
    let scratch = Scratch::create().unwrap();
    let file = scratch.file("letter.txt");
    let letter = "Dear reader, ".repeat(100);
    std::fs::write(&file, &letter).unwrap();
    let name = file.to_str().unwrap();
    let output = run(&["serve", "--addr", "127.0.0.1:0", "--database", name]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = text(&output.stderr);
    assert!(
        stderr.starts_with(&format!("error-examples: cannot use {name} as the database: ")),
        "{stderr}"
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
}

#[test]
fn without_arguments_it_takes_the_tour_and_leaves_nothing() {
    let scratch = Scratch::create().unwrap();
    let folder = scratch.file("tmp");
    std::fs::create_dir(&folder).unwrap();
    let output = program(&[])
        .env("TMPDIR", &folder)
        .env("TMP", &folder)
        .output()
        .unwrap();
    let stdout = text(&output.stdout);
    assert!(output.status.success(), "{stdout}\n{}", text(&output.stderr));
    for line in [
        "> POST /apps",
        "< 429 Too Many Requests",
        "< retry-after: ",
        "\"code\": \"APP_PAUSED\"",
    ] {
        assert!(stdout.contains(line), "the tour does not show {line}");
    }
    assert!(stdout.contains(", 0 surprises"));
    let left: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// The first lines are the owners' keys, then the address.
#[cfg(unix)]
#[test]
fn it_serves_until_it_is_interrupted_and_keeps_its_data() {
    let scratch = Scratch::create().unwrap();
    let file = scratch.file("platform.db");
    let args = [
        "serve",
        "--addr",
        "127.0.0.1:0",
        "--database",
        file.to_str().unwrap(),
    ];
    let key = serving(&args, |address, key| {
        let app = ureq::post(format!("http://{address}/apps"))
            .header("authorization", format!("Bearer {key}"))
            .content_type("application/json")
            .send(r#"{"name":"shop"}"#);
        assert_eq!(app.unwrap().status(), 201);
    });
    let again = serving(&args, |address, _| {
        let apps =
            ureq::get(format!("http://{address}/apps")).header("authorization", format!("Bearer {key}"));
        assert_eq!(
            apps.call().unwrap().body_mut().read_to_string().unwrap(),
            r#"{"apps":["shop"]}"#
        );
    });
    assert_eq!(again, "", "the owners of a database get their keys once");
}

/// Runs the program until `visit` is over, and gives the key that it printed first.
#[cfg(unix)]
fn serving(args: &[&str], visit: impl FnOnce(&str, &str)) -> String {
    let mut child = program(args).stdout(Stdio::piped()).spawn().unwrap();
    let mut key = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = loop {
        let line = lines.next().expect("the program says where it serves").unwrap();
        if let Some(rest) = line.strip_prefix("http://") {
            break rest.split(' ').next().unwrap_or_default().to_owned();
        }
        if let (Some((_, found)), true) = (line.split_once(" is "), key.is_empty()) {
            found.clone_into(&mut key);
        }
    };
    visit(&address, &key);
    let interrupted = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(interrupted.success());
    assert!(child.wait().unwrap().success());
    key
}
