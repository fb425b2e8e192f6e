//! JSON (RFC 8259) with the place of every value.

/// A place in the file: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: u32,
    pub(super) column: u32,
}

/// A value and where it begins.
#[derive(Debug)]
pub(super) struct Json {
    pub(super) spot: Spot,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool,
    /// As written.
    Number(String),
    String(String),
    Array(Vec<Json>),
    /// The names with their places, in the order of the file.
    Object(Vec<(Spot, String, Json)>),
}

/// What is wrong, and where.
pub(super) type Mistake = (Spot, String);

/// Deeper than any catalog, and well within the stack.
const DEPTH: usize = 64;

/// Reads one value and nothing after it.
pub(super) fn parse(text: &str) -> Result<Json, Mistake> {
    let mut reader = Reader {
        rest: text,
        spot: Spot { line: 1, column: 1 },
    };
    let json = reader.value(0)?;
    reader.space();
    match reader.peek() {
        None => Ok(json),
        Some(_) => reader.fail("not JSON: nothing may follow the closing brace"),
    }
}

/// What is left to read, and where it begins.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a str,
    pub(super) spot: Spot,
}

impl<'a> Reader<'a> {
    pub(super) fn peek(&self) -> Option<char> {
        match self.rest.as_bytes() {
            [ascii @ ..=0x7f, ..] => Some(char::from(*ascii)),
            _ => self.rest.chars().next(),
        }
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.rest = &self.rest[next.len_utf8()..];
        if next == '\n' {
            self.spot = Spot {
                line: self.spot.line + 1,
                column: 1,
            };
        } else {
            self.spot.column += 1;
        }
        Some(next)
    }

    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        if there {
            self.next();
        }
        there
    }

    /// Goes on by so many characters.
    pub(super) fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    fn space(&mut self) {
        loop {
            match self.rest.as_bytes() {
                [b' ' | b'\t' | b'\r' | b'\n', ..] => drop(self.next()),
                _ => return,
            }
        }
    }

    /// Goes on behind so many bytes, of which none is a line break.
    pub(super) fn go_on(&mut self, bytes: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at(bytes);
        self.spot.column += u32::try_from(passed.chars().count()).unwrap_or(u32::MAX);
        self.rest = rest;
        passed
    }

    pub(super) fn fail<T>(&self, what: &str) -> Result<T, Mistake> {
        Err((self.spot, what.to_owned()))
    }

    /// What stands here instead, for a message.
    fn instead(&self) -> String {
        match self.peek() {
            None => "the end of the file".to_owned(),
            Some('\u{feff}') => "a byte order mark: save the file without one".to_owned(),
            Some(found) => format!("`{}`", found.escape_debug()),
        }
    }

    fn expected<T>(&self, what: &str) -> Result<T, Mistake> {
        self.fail(&format!("not JSON: expected {what}, found {}", self.instead()))
    }

    fn value(&mut self, depth: usize) -> Result<Json, Mistake> {
        self.space();
        let spot = self.spot;
        if depth == DEPTH {
            return self.fail("nested too deeply for a catalog");
        }
        let value = match self.peek() {
            Some('{') => self.object(depth)?,
            Some('[') => self.array(depth)?,
            Some('"') => Value::String(self.string()?),
            Some('-' | '0'..='9') => self.number()?,
            Some('a'..='z') => self.word()?,
            _ => return self.expected("a value"),
        };
        Ok(Json { spot, value })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Mistake> {
        self.next();
        self.space();
        let mut members = Vec::new();
        if self.eat('}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let spot = self.spot;
            if self.peek() != Some('"') {
                return self.expected("the name of a member in quotes");
            }
            let name = self.string()?;
            self.space();
            if !self.eat(':') {
                return self.expected("`:`");
            }
            members.push((spot, name, self.value(depth + 1)?));
            self.space();
            if self.eat('}') {
                return Ok(Value::Object(members));
            }
            if !self.eat(',') {
                return self.expected("`,` or `}`");
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value, Mistake> {
        self.next();
        self.space();
        let mut items = Vec::new();
        if self.eat(']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.eat(']') {
                return Ok(Value::Array(items));
            }
            if !self.eat(',') {
                return self.expected("`,` or `]`");
            }
        }
    }

    fn word(&mut self) -> Result<Value, Mistake> {
        for (word, value) in [
            ("null", Value::Null),
            ("true", Value::Bool),
            ("false", Value::Bool),
        ] {
            if self.rest.starts_with(word) {
                self.skip(word.len());
                return Ok(value);
            }
        }
        self.expected("a value")
    }

    fn number(&mut self) -> Result<Value, Mistake> {
        let from = self.rest;
        self.eat('-');
        if !self.eat('0') {
            self.digits()?;
        }
        if self.eat('.') {
            self.digits()?;
        }
        if self.eat('e') || self.eat('E') {
            let _sign = self.eat('+') || self.eat('-');
            self.digits()?;
        }
        Ok(Value::Number(self.since(from).to_owned()))
    }

    fn digits(&mut self) -> Result<(), Mistake> {
        if !self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            return self.expected("a digit");
        }
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.next();
        }
        Ok(())
    }

    fn since(&self, from: &'a str) -> &'a str {
        &from[..from.len() - self.rest.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::{Spot, Value, parse};

    #[test]
    fn values_have_their_places() {
        let json = parse("{\n  \"é\": [1, \"\\ud83d\\ude00\\n\"]\n}").expect("it is JSON");
        let Value::Object(members) = json.value else {
            panic!("an object")
        };
        let (spot, name, value) = &members[0];
        assert_eq!((*spot, name.as_str()), (Spot { line: 2, column: 3 }, "é"));
        let Value::Array(items) = &value.value else {
            panic!("an array")
        };
        assert_eq!(items[1].spot, Spot { line: 2, column: 12 });
        assert!(matches!(&items[1].value, Value::String(text) if text == "😀\n"));
    }

    #[test]
    fn what_is_not_json_is_refused_at_its_place() {
        for (text, line, column) in [
            ("", 1, 1),
            ("{", 1, 2),
            ("{\"a\":1,}", 1, 8),
            ("[1 2]", 1, 4),
            ("[1,\n 01]", 2, 3),
            ("nul", 1, 1),
            ("\"a", 1, 1),
            ("\"a\nb\"", 1, 3),
            ("\"\\x\"", 1, 2),
            ("\"\\ud800\"", 1, 2),
            ("\"\\ud800\\ud800\"", 1, 2),
            ("{} {}", 1, 4),
            ("-", 1, 2),
            ("1.", 1, 3),
        ] {
            let (spot, _) = parse(text).expect_err(text);
            assert_eq!(spot, Spot { line, column }, "{text:?}");
        }
        assert!(parse(&"[".repeat(100_000)).is_err());
    }
}
