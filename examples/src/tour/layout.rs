//! How the tour is printed.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::{Answer, Report, Request};

/// Headers of every answer that say nothing about the error.
const DULL: [&str; 3] = ["content-length", "date", "connection"];

/// Longest body of a request that is printed whole.
const LONGEST: usize = 200;

pub(super) fn chapter(out: &mut dyn Write, title: &str) -> io::Result<()> {
    writeln!(out, "\n═══ {title} ═══")
}

/// One line for what only prepares.
pub(super) fn success(out: &mut dyn Write, request: &Request, answer: &Answer) -> io::Result<()> {
    writeln!(out, "    {} → {}", request.line(), answer.status_line())
}

/// A request and its answer.
pub(super) fn error(
    out: &mut dyn Write,
    code: &str,
    request: &Request,
    answer: &Answer,
    surprises: &[String],
) -> io::Result<()> {
    writeln!(out, "\n─── {code}")?;
    writeln!(out, "> {}", request.line())?;
    for (name, value) in &request.headers {
        writeln!(out, "> {name}: {}", shortened(name, value))?;
    }
    if let Some(body) = &request.body {
        match body.len() {
            0..=LONGEST => writeln!(out, "> {body}")?,
            size => writeln!(out, "> ({size} bytes)")?,
        }
    }
    writeln!(out, "< {}", answer.status_line())?;
    for (name, value) in answer
        .headers
        .iter()
        .filter(|(name, _)| !DULL.contains(&name.as_str()))
    {
        writeln!(out, "< {name}: {value}")?;
    }
    writeln!(out, "{}", indented(&answer.body))?;
    for surprise in surprises {
        writeln!(out, "!! {surprise}")?;
    }
    Ok(())
}

pub(super) fn summary(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let codes: BTreeSet<&str> = report.errors.iter().map(|error| error.code).collect();
    chapter(out, "Summary")?;
    writeln!(
        out,
        "{} errors of {} codes, {} surprises",
        report.errors.len(),
        codes.len(),
        report.surprises.len()
    )?;
    for surprise in &report.surprises {
        writeln!(out, "!! {surprise}")?;
    }
    Ok(())
}

/// Tokens are long, and no one's business in a log.
fn shortened(name: &str, value: &str) -> String {
    match name {
        "authorization" if value.len() > 24 => format!("{}…", value.chars().take(24).collect::<String>()),
        _ => value.to_owned(),
    }
}

/// The JSON text as it came, one member a line. Its order is part of what the tour shows, so it is not parsed.
fn indented(json: &str) -> String {
    let mut out = String::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut chars = json.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            match c {
                '"' => quoted = true,
                ':' => out.push(' '),
                ',' => line(&mut out, depth),
                '{' | '[' => depth += 1,
                '}' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        // An empty object or list stays on its line.
        match (matches!(c, '{' | '['), matches!(chars.peek(), Some('}' | ']'))) {
            _ if quoted => {}
            (true, false) => line(&mut out, depth),
            (false, true) => line(&mut out, depth.saturating_sub(1)),
            _ => {}
        }
    }
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn the_text_stays_the_same_but_for_white_space() {
        let json =
            r#"{"error":{"code":"A","message":"say \"{a,b}\\\"","details":{},"list":[1,[2]]},"end":[]}"#;
        let expected = "{\n  \"error\": {\n    \"code\": \"A\",\n    \"message\": \"say \\\"{a,b}\\\\\\\"\",\n    \
                        \"details\": {},\n    \"list\": [\n      1,\n      [\n        2\n      ]\n    ]\n  },\n  \
                        \"end\": []\n}";
        assert_eq!(indented(json), expected);
    }
}
