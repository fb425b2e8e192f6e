//! The generated code itself, for review: `GOLDEN=bless cargo test -p error-derive` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The expansion of an item.
fn expand(item: &str) -> TokenStream {
    match syn::parse_str(item) {
        Ok(item) => crate::derive::derive(&item),
        Err(error) => error.to_compile_error(),
    }
}

/// As much layout as a review needs: a line for each item, statement, arm and field of what is long.
fn print(tokens: TokenStream, depth: usize, out: &mut String) {
    let mut line = String::new();
    let end = |line: &mut String, out: &mut String| {
        if !line.trim().is_empty() {
            let _ = writeln!(out, "{:1$}{2}", "", depth * 4, compact(line.trim()));
        }
        line.clear();
    };
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Brace && group.to_string().len() > 80 =>
            {
                line.push('{');
                end(&mut line, out);
                print(group.stream(), depth + 1, out);
                line.push('}');
                match tokens.peek() {
                    Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), ';' | ',') => {}
                    _ => end(&mut line, out),
                }
            }
            TokenTree::Punct(punct) if matches!(punct.as_char(), ';' | ',') => {
                line.push(punct.as_char());
                end(&mut line, out);
            }
            TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint => line.push(punct.as_char()),
            token => {
                let after_attribute = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
                    && line.trim() == "#";
                let _ = write!(line, "{token} ");
                if after_attribute {
                    end(&mut line, out);
                }
            }
        }
    }
    end(&mut line, out);
}

/// The blanks between tokens, where nobody writes them, left out.
fn compact(line: &str) -> String {
    let pairs = [
        (" :: ", "::"),
        (":: ", "::"),
        (" ,", ","),
        (" ;", ";"),
        (" . ", "."),
        ("& ", "&"),
        (" (", "("),
        ("# [", "#["),
        (" : ", ": "),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" !", "!"),
    ];
    pairs
        .iter()
        .fold(line.to_owned(), |line, (from, to)| line.replace(from, to))
        .replace("=>", " =>")
        .replace("  ", " ")
}

fn check(name: &str, item: &str) {
    let mut printed = String::new();
    print(expand(item), 0, &mut printed);
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/golden")
        .join(name)
        .with_extension("txt");
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "bless") {
        assert!(
            std::fs::write(&path, &printed).is_ok(),
            "{} cannot be written",
            path.display()
        );
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        printed == expected,
        "{name} expands otherwise than {} says:\n{printed}",
        path.display()
    );
}

macro_rules! golden {
    ($($name:ident: $item:literal;)*) => {$(
        #[test]
        fn $name() {
            check(stringify!($name), $item);
        }
    )*};
}

golden! {
    constant: r#"#[api_error(code = "GONE", status = 410, message = "It is gone")] struct Gone;"#;
    formatted: r#"enum E { #[api_error(code = "MANY", status = 429, message = "{0} of {max}")] Many(u8),
        #[api_error(code = "LATE", status = 503, message("{} s", wait.as_secs()))] Late { wait: Duration } }"#;
    beside: r#"enum E { #[error("{name} is gone")] #[api_error(code = "GONE", status = 410)] Gone { name: String } }"#;
    fields: r#"enum E { #[api_error(code = "ALL", status = 422, message = "All", detail(sub = 1), context(request_id))] All {
        #[api_error(detail = "n")] number: u8, #[api_error(detail(skip_none), retry_after)] wait: Option<u32>,
        #[api_error(violations)] problems: Vec<Violation>, #[api_error(header = "X-Id")] id: Option<u8>, source: Error } }"#;
    forward: r#"enum E<'a, T> { #[api_error(forward)] One(Box<One>), #[api_error(forward)] Any(T),
        #[api_error(code = "OWN", status = 400, message = "Own")] Own(&'a str) }"#;
    dialect: r#"#[api_error(dialect = Bkend, axum, crate = vendor::api)]
        enum E { #[api_error(code = "a/not-found", message = "No")] No }"#;
    failed: r#"#[api_error(dialect = Bkend)]
        enum E<T> where T: Clone { #[api_error(code = "a", status = 200, message = "No")] No(T) }"#;
    decode: r#"#[api_error(decode)] enum E<T> { #[api_error(code = "A", status = 429, message = "A")] A {
        #[api_error(detail = "n")] number: T, #[api_error(retry_after)] wait: Option<u32>,
        #[api_error(violations)] problems: Vec<Violation>, #[api_error(header = "X-Id")] id: Option<u8> },
        #[api_error(code = "B", status = 500, message = "B", audience = internal)] B(#[source] Error),
        #[api_error(forward)] C(Box<C>) }"#;
    empty: "enum E {}";
}

#[test]
fn a_renamed_crate_is_called_by_its_name_only() {
    let item = r#"#[api_error(crate = vendor::api, dialect = D, axum)]
        enum E<T> { #[api_error(code = "A", status = 400, message = "{n} {0}", detail(x = 1))] A { n: T },
        #[api_error(forward)] B(Inner), #[api_error(code = "C", message = "C")] C(#[api_error(source)] X) }"#;
    for item in [item.replace(" {0}", ""), item.to_owned()] {
        let tokens = expand(&item).to_string();
        assert!(tokens.contains("vendor :: api"), "{tokens}");
        assert!(!tokens.contains("error_core"), "{tokens}");
    }
}
