//! Format strings, read as `format_args!` reads them.

/// What a placeholder takes its value from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// `{}`: the next of the positional arguments.
    Next,
    /// `{0}`
    Position(usize),
    /// `{name}`
    Name(String),
}

/// One placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) argument: Argument,
    /// The trait of `core::fmt` that writes it; nothing where it is a width or precision.
    pub(crate) with: Option<&'static str>,
    /// `{}` or `{:?}`: no flags, width or precision.
    pub(crate) bare: bool,
    /// How much of the plain text stands before it.
    pub(crate) after: usize,
    /// Where its argument begins in the format string.
    at: usize,
}

/// A format string, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Format {
    pub(crate) placeholders: Vec<Placeholder>,
    /// The text around the placeholders, with `{{` and `}}` undone.
    pub(crate) plain: String,
}

/// Takes a format string apart; `Err` says what is wrong with it.
pub(crate) fn parse(text: &str) -> Result<Format, String> {
    let mut format = Format::default();
    let bytes = text.as_bytes();
    // What is plain from `from` on is taken as a whole. Plain loops: this runs unoptimised.
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte != b'{' && byte != b'}' {
            at += 1;
            continue;
        }
        format.plain.push_str(&text[from..at]);
        if bytes.get(at + 1) == Some(&byte) {
            format.plain.push(char::from(byte));
            at += 2;
        } else if byte == b'}' {
            return Err("`}` closes nothing; write `}}` for a brace".to_owned());
        } else {
            let inside = &text[at + 1..];
            let Some(end) = inside.find('}') else {
                return Err("`{` is never closed; write `{{` for a brace".to_owned());
            };
            placeholder(&inside[..end], at + 1, &mut format);
            at += end + 2;
        }
        from = at;
    }
    format.plain.push_str(&text[from..]);
    Ok(format)
}

/// `name`, `0`, or nothing, and what stands behind a `:`.
fn placeholder(inside: &str, at: usize, out: &mut Format) {
    let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
    let spec_at = at + inside.len() - spec.len();
    let spec = spec.trim_end();
    let after = out.plain.len();
    let mut add = |argument, with, at| {
        out.placeholders.push(Placeholder {
            argument,
            with,
            bare: matches!(spec, "" | "?"),
            after,
            at,
        });
    };
    for (i, _) in spec.match_indices('$') {
        let start = spec[..i]
            .rfind(|c: char| !(c.is_alphanumeric() || c == '_'))
            .map_or(0, |i| i + 1);
        let start = start + usize::from(spec[start..i].starts_with('0') && i - start > 1);
        if start < i {
            add(argument(&spec[start..i]), None, spec_at + start);
        }
    }
    if spec.contains(".*") {
        add(Argument::Next, None, at);
    }
    let lead = name.len() - name.trim_start().len();
    add(argument(name.trim()), Some(writer(spec)), at + lead);
}

fn argument(name: &str) -> Argument {
    if name.is_empty() {
        return Argument::Next;
    }
    name.parse()
        .map_or_else(|_| Argument::Name(name.to_owned()), Argument::Position)
}

/// The trait that a format spec asks for.
fn writer(spec: &str) -> &'static str {
    match spec.chars().next_back() {
        Some('?') => "Debug",
        Some('x') => "LowerHex",
        Some('X') => "UpperHex",
        Some('o') => "Octal",
        Some('p') => "Pointer",
        Some('b') => "Binary",
        Some('e') => "LowerExp",
        Some('E') => "UpperExp",
        _ => "Display",
    }
}

/// The same format string with `{0}` written `{_0}`: what tuple fields are called in patterns.
pub(crate) fn name_positions(text: &str, format: &Format) -> String {
    let mut out = String::with_capacity(text.len() + format.placeholders.len());
    let mut from = 0;
    let mut places: Vec<usize> = format
        .placeholders
        .iter()
        .filter(|placeholder| matches!(placeholder.argument, Argument::Position(_)))
        .map(|placeholder| placeholder.at)
        .collect();
    places.sort_unstable();
    for at in places {
        out.push_str(&text[from..at]);
        out.push('_');
        from = at;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::{Argument, name_positions, parse};

    fn arguments(text: &str) -> Vec<Argument> {
        let format = parse(text).unwrap_or_default();
        format
            .placeholders
            .into_iter()
            .map(|placeholder| placeholder.argument)
            .collect()
    }

    fn name(name: &str) -> Argument {
        Argument::Name(name.to_owned())
    }

    #[test]
    fn finds_the_placeholders() {
        assert_eq!(
            arguments("no {app_id:?}, {0} {}"),
            [name("app_id"), Argument::Position(0), Argument::Next]
        );
        assert_eq!(
            arguments("{a:>width$.prec$}"),
            [name("width"), name("prec"), name("a")]
        );
        assert_eq!(arguments("{:.*}"), [Argument::Next, Argument::Next]);
        assert_eq!(arguments("{{no}}"), []);
    }

    #[test]
    fn knows_how_a_value_is_written() {
        let format = parse("{a} {b:?} {c:#x} {d:>8.3e}").unwrap_or_default();
        let with: Vec<_> = format
            .placeholders
            .iter()
            .map(|placeholder| placeholder.with)
            .collect();
        assert_eq!(
            with,
            [Some("Display"), Some("Debug"), Some("LowerHex"), Some("LowerExp")]
        );
    }

    #[test]
    fn undoes_doubled_braces() {
        assert_eq!(
            parse("use {{x}}").map(|format| format.plain).as_deref(),
            Ok("use {x}")
        );
    }

    #[test]
    fn refuses_a_lonely_brace() {
        assert!(parse("a { b").is_err());
        assert!(parse("a } b").is_err());
    }

    #[test]
    fn gives_tuple_fields_a_name() {
        let text = "{0} of {1:>0$}, {{0}}";
        let format = parse(text).unwrap_or_default();
        assert_eq!(name_positions(text, &format), "{_0} of {_1:>_0$}, {{0}}");
    }
}
