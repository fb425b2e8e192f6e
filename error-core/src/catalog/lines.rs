//! The lines of a list or an object in errors.json.

use serde_json::Value;

/// What stands between two brackets: nothing, or a line for each.
pub(super) struct Lines<'a> {
    text: &'a mut String,
    level: usize,
    is_empty: bool,
}

impl<'a> Lines<'a> {
    #[inline]
    pub(super) fn open(bracket: char, level: usize, text: &'a mut String) -> Self {
        text.push(bracket);
        Self {
            text,
            level,
            is_empty: true,
        }
    }

    /// Where the next value is to be written.
    #[inline]
    pub(super) fn next(&mut self) -> &mut String {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        self.indent(self.level + 1);
        self.text
    }

    /// Where the value of this member is to be written.
    #[inline]
    pub(super) fn member(&mut self, name: &str) -> &mut String {
        let text = self.next();
        text.push_str(&Value::from(name).to_string());
        text.push_str(": ");
        text
    }

    #[inline]
    pub(super) fn close(mut self, bracket: char) {
        if !self.is_empty {
            self.indent(self.level);
        }
        self.text.push(bracket);
    }

    #[inline]
    fn indent(&mut self, level: usize) {
        self.text.push('\n');
        for _ in 0..level {
            self.text.push_str("  ");
        }
    }
}
