//! What is said of a rule that is broken.

use super::report::Report;
use super::rule::{characters, grpc_of, holds, number, parts, text};
use crate::catalog::unpaired;
use crate::dialect::rule::{Must, Rule, Subject};
use crate::dialect::status::grpc_status;
use crate::entry::Facts;

impl Report<'_> {
    /// The rules that an entry breaks.
    #[inline]
    pub(super) const fn rules(&mut self, facts: &'static Facts) {
        let mut depth = 0;
        while let Some(rules) = self.spec().rules_below(depth) {
            let mut i = 0;
            while i < rules.len() {
                let mut at = 0;
                while at < parts(&rules[i], facts) {
                    if !holds(&rules[i], facts, at) {
                        self.line();
                        self.broken(&rules[i], facts, at);
                    }
                    at += 1;
                }
                i += 1;
            }
            depth += 1;
        }
    }

    /// `its code `x` is too long: AIP-193, …; write another code`
    #[inline]
    const fn broken(&mut self, rule: &Rule, facts: &'static Facts, at: usize) {
        self.text("its ");
        self.text(name(rule.of));
        self.text(" `");
        match (text(rule.of, facts, at), number(rule.of, facts)) {
            (Some(text), _) => self.text(text),
            (None, Some(number)) => self.signed(number),
            (None, None) => {}
        }
        self.text("` ");
        match rule.must {
            Must::BeOneOf(_) | Must::BeIn(_) => self.text("is none of those that there are"),
            Must::NotBe(_) | Must::NotBeIn(_) => self.text("is reserved"),
            Must::Match(_) => self.text("is not written as it must be"),
            Must::Measure(_, most) if characters_of(rule.of, facts, at) > most => {
                self.text("is too long");
            }
            Must::Measure(..) => self.text("is too short"),
            Must::HaveType(_) => {
                self.text("has the type `");
                self.text(facts.details[at].kind.name());
                self.text("`");
            }
            Must::FollowDetails => {
                self.text("has a placeholder that is no detail");
                if let Some(name) = unpaired(facts) {
                    self.text(", `");
                    self.text(name);
                    self.text("`");
                }
            }
            Must::FollowGrpc => {
                self.text("is not ");
                self.signed(grpc_status(grpc_of(facts)) as i64);
                self.text(", that of `");
                self.text(grpc_of(facts));
                self.text("`");
            }
        }
        self.text(": ");
        self.text(rule.says);
        self.text("; ");
        self.text(way_out(rule));
    }
}

#[inline]
const fn characters_of(of: Subject, facts: &Facts, at: usize) -> u32 {
    match text(of, facts, at) {
        Some(text) => characters(text),
        None => 0,
    }
}

const fn name(of: Subject) -> &'static str {
    match of {
        Subject::Code => "code",
        Subject::Number => "number",
        Subject::Status => "status",
        Subject::Message => "message",
        Subject::Title => "title",
        Subject::Remediation => "remediation",
        Subject::Category => "category",
        Subject::DocumentationUrl => "documentation URL",
        Subject::Details => "detail",
        Subject::Members(_) => "member",
    }
}

#[inline]
const fn way_out(rule: &Rule) -> &'static str {
    match (rule.of, rule.must) {
        (_, Must::FollowGrpc) => "write that status, or the `grpc = …` of this one",
        (_, Must::FollowDetails) => "mark its field with `detail`",
        (_, Must::HaveType(_)) => "give it another type, or make details of its parts",
        (Subject::Details, _) => "give it another name: `detail = \"…\"`",
        (Subject::Code, _) => "write another `code`",
        (Subject::Number, _) => "write another `number`",
        (Subject::Status, _) => "write another `status`",
        (Subject::Message, _) => "word the message otherwise: `message = \"…\"`",
        (Subject::Title, _) => "word the title otherwise: `title = \"…\"`",
        (Subject::DocumentationUrl, _) => "write another `docs`",
        _ => "word it otherwise",
    }
}
