//! What a standard forbids: one entry against the rules of a dialect.

use super::pattern::matches;
use crate::catalog::unpaired;
use crate::dialect::Spec;
use crate::dialect::rule::{Must, Rule, Subject};
use crate::dialect::status::{grpc, grpc_status};
use crate::entry::{Facts, Kind};
use crate::text::same;

/// Whether an entry keeps every rule of the dialect and of those that it extends.
#[inline]
pub(super) const fn keeps_all(spec: &'static Spec, facts: &Facts) -> bool {
    let mut depth = 0;
    while let Some(rules) = spec.rules_below(depth) {
        let mut i = 0;
        while i < rules.len() {
            let mut at = 0;
            while at < parts(&rules[i], facts) {
                if !holds(&rules[i], facts, at) {
                    return false;
                }
                at += 1;
            }
            i += 1;
        }
        depth += 1;
    }
    true
}

/// How many things of an entry a rule is about.
pub(super) const fn parts(rule: &Rule, facts: &Facts) -> usize {
    match rule.of {
        Subject::Details => facts.details.len(),
        Subject::Members(_) => 0,
        _ => 1,
    }
}

/// Whether the rule holds for one of them. What the entry does not have breaks no rule.
#[inline]
pub(super) const fn holds(rule: &Rule, facts: &Facts, at: usize) -> bool {
    match rule.must {
        Must::BeOneOf(list) => match text(rule.of, facts, at) {
            Some(text) => is_among(text, list),
            None => true,
        },
        Must::NotBe(list) => match text(rule.of, facts, at) {
            Some(text) => !is_among(text, list),
            None => true,
        },
        Must::BeIn(ranges) => match number(rule.of, facts) {
            Some(number) => is_in(number, ranges),
            None => true,
        },
        Must::NotBeIn(ranges) => match number(rule.of, facts) {
            Some(number) => !is_in(number, ranges),
            None => true,
        },
        Must::Match(pattern) => match text(rule.of, facts, at) {
            Some(text) if matches!(rule.of, Subject::Message) && facts.formatted => {
                constants_match(pattern, text)
            }
            Some(text) => matches(pattern, text),
            None => true,
        },
        Must::Measure(least, most) => match text(rule.of, facts, at) {
            Some(text) => {
                let length = characters(text);
                least <= length && length <= most
            }
            None => true,
        },
        Must::HaveType(kinds) => has_type(facts.details[at].kind, kinds),
        Must::FollowDetails => unpaired(facts).is_none(),
        Must::FollowGrpc => facts.status == 0 || facts.status == grpc_status(grpc_of(facts)),
    }
}

/// The text that a rule is about.
#[inline]
pub(super) const fn text(of: Subject, facts: &Facts, at: usize) -> Option<&'static str> {
    match of {
        Subject::Code => Some(facts.code),
        Subject::Message => Some(facts.message),
        Subject::Title => Some(facts.names.title()),
        Subject::Remediation => facts.remediation,
        Subject::Category => facts.category,
        Subject::DocumentationUrl => facts.docs,
        Subject::Details => Some(facts.details[at].name),
        Subject::Number | Subject::Status | Subject::Members(_) => None,
    }
}

/// The number that a rule is about.
pub(super) const fn number(of: Subject, facts: &Facts) -> Option<i64> {
    match of {
        Subject::Number => facts.number,
        Subject::Status if facts.status != 0 => Some(facts.status as i64),
        _ => None,
    }
}

/// The canonical code of an entry.
#[inline]
pub(super) const fn grpc_of(facts: &Facts) -> &'static str {
    match facts.grpc {
        Some(name) => name,
        None => grpc(facts.status),
    }
}

#[inline]
const fn is_among(text: &str, list: &[&str]) -> bool {
    let mut i = 0;
    while i < list.len() {
        if same(text, list[i]) {
            return true;
        }
        i += 1;
    }
    false
}

#[inline]
const fn is_in(number: i64, ranges: &[(i64, i64)]) -> bool {
    let mut i = 0;
    while i < ranges.len() {
        if ranges[i].0 <= number && number <= ranges[i].1 {
            return true;
        }
        i += 1;
    }
    false
}

const fn has_type(kind: Kind, kinds: &[Kind]) -> bool {
    let mut i = 0;
    while i < kinds.len() {
        if kinds[i] as u8 == kind as u8 {
            return true;
        }
        i += 1;
    }
    matches!(kind, Kind::Any)
}

pub(super) const fn characters(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut count, mut i) = (0, 0);
    while i < bytes.len() {
        // Not one that continues a character.
        if bytes[i] & 0xc0 != 0x80 {
            count += 1;
        }
        i += 1;
    }
    count
}

/// Whether what stands between the placeholders of a message is written as a pattern says.
#[inline]
const fn constants_match(pattern: &str, template: &'static str) -> bool {
    let mut rest = template;
    loop {
        let (constant, brace) = rest.split_at(find(rest, b'{', b'}'));
        if !matches(pattern, constant) {
            return false;
        }
        let Some((_, behind)) = brace.as_bytes().split_first() else {
            return true;
        };
        let is_doubled = matches!((brace.as_bytes(), behind), ([a, ..], [b, ..]) if *a == *b);
        let end = if is_doubled {
            2
        } else {
            find(brace, b'}', b'}') + 1
        };
        rest = brace
            .split_at(if end > brace.len() { brace.len() } else { end })
            .1;
    }
}

/// Where one of two ASCII characters stands first.
#[inline]
const fn find(text: &str, a: u8, b: u8) -> usize {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() && bytes[i] != a && bytes[i] != b {
        i += 1;
    }
    i
}

/// Whether the name of a detail is one that a rule of the dialect says is taken.
#[inline]
pub(super) const fn is_reserved(spec: &'static Spec, name: &str) -> bool {
    let mut depth = 0;
    while let Some(rules) = spec.rules_below(depth) {
        let mut i = 0;
        while i < rules.len() {
            if let (Subject::Details, Must::NotBe(list)) = (rules[i].of, rules[i].must)
                && is_among(name, list)
            {
                return true;
            }
            i += 1;
        }
        depth += 1;
    }
    false
}
