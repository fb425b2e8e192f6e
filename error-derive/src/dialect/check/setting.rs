//! Rules for the settings.

use std::collections::HashMap;

use syn::LitStr;

use crate::ctxt::Ctxt;
use crate::dialect::template::{Hole, Input, Member, Settings, Text, Value};
use crate::dialect::word::Argument;

/// Without a body of its own, a dialect has that of its base. A setting that could not be read may be either.
pub(super) fn a_body_or_a_base(input: &Input, cx: &Ctxt) {
    if input.settings.body.is_none() && input.settings.extends.is_none() && cx.len() == 0 {
        let message =
            "a dialect has a body; write `body: { … }`, or name one to build on: `extends: Butterbase`";
        cx.error(&input.name, message);
    }
}

/// What a dialect is laid over is there without it.
pub(super) fn extends_another(input: &Input, cx: &Ctxt) {
    if let Some(path) = &input.settings.extends
        && path.is_ident(&input.name)
    {
        cx.error(
            path,
            format!("`{}` cannot extend itself; name another dialect", input.name),
        );
    }
}

/// A code's status is one of an error.
pub(super) fn statuses_are_errors(settings: &Settings, cx: &Ctxt) {
    for rule in settings.status.iter().flatten() {
        if !matches!(rule.status.base10_parse(), Ok(400..=599_u16)) {
            let status = rule.status.base10_digits();
            cx.error(
                &rule.status,
                format!("`{status}` is no status of an error; write one of 400 to 599"),
            );
        }
    }
}

/// The first line that fits wins, and `_` fits everything.
pub(super) fn other_codes_come_last(settings: &Settings, cx: &Ctxt) {
    for rule in settings.status.iter().flatten().rev().skip(1) {
        if rule.contains.is_empty() {
            cx.error(
                rule.place,
                "`_` fits every code, so that no line behind it is reached; put it last",
            );
        }
    }
}

/// `media_type:` is `type/subtype`, perhaps with parameters.
pub(super) fn media_type_is_one(settings: &Settings, cx: &Ctxt) {
    let Some(lit) = &settings.media_type else { return };
    let value = lit.value();
    let essence = value.split(';').next().unwrap_or_default().trim_end();
    let fits = essence
        .split_once('/')
        .is_some_and(|(kind, sub)| is_token(kind) && is_token(sub));
    if !fits || !value.chars().all(|c| c == ' ' || c.is_ascii_graphic()) {
        cx.error(
            lit,
            format!("`{value}` is no media type; write one as in `\"application/problem+json\"`"),
        );
    }
}

/// A header's name is a token, and not one that has a rule of its own.
pub(super) fn header_names_are_legal(settings: &Settings, cx: &Ctxt) {
    for header in settings.headers.iter().flatten() {
        let name = header.name.value();
        let message = match name.to_ascii_lowercase().as_str() {
            "content-type" => "`content-type` is what `media_type:` says; write it there".to_owned(),
            "www-authenticate" => "`www-authenticate` is what `challenge:` says; write it there".to_owned(),
            "retry-after" => "`retry-after` is sent where the error has a time; leave it out".to_owned(),
            "content-length" | "transfer-encoding" | "connection" => {
                format!("`{name}` is for the server to send; leave it out")
            }
            _ if !is_token(&name) => {
                format!("`{name}` is no name of a header; write letters, digits and `-`")
            }
            _ => continue,
        };
        cx.error(&header.name, message);
    }
}

/// The same header twice would be two answers to one question; a list repeats one on purpose.
pub(super) fn headers_once(settings: &Settings, cx: &Ctxt) {
    let mut seen: HashMap<String, &LitStr> = HashMap::new();
    for header in settings.headers.iter().flatten() {
        let name = header.name.value().to_ascii_lowercase();
        if seen.insert(name.clone(), &header.name).is_some() {
            cx.error(
                &header.name,
                format!("`{name}` is already a header; write its values as a list: `[a, b]`"),
            );
        }
    }
}

/// `code[n]` is one of the segments that `codes:` names.
pub(super) fn segments_exist(settings: &Settings, cx: &Ctxt) {
    for hole in holes(settings) {
        let Some(Argument::Index(index)) = hole.word.as_ref().map(|word| &word.argument) else {
            continue;
        };
        let segments = match &settings.codes {
            Some(codes) if !codes.open => codes.cases.len(),
            Some(_) => usize::MAX,
            // The grammar is the base's.
            None if settings.extends.is_some() => usize::MAX,
            None => 1,
        };
        if usize::from(*index) >= segments {
            let message = match (&settings.codes, segments) {
                (None, _) => format!(
                    "`code[{index}]` needs a grammar with segments, as in `codes: \"kebab-case/kebab-case\"`"
                ),
                (Some(_), 1) => {
                    format!("`codes` has one segment, so that there is no `code[{index}]`; write `code`")
                }
                (Some(_), _) => format!(
                    "`codes` has {segments} segments, and they are counted from 0; there is no `code[{index}]`"
                ),
            };
            super::at(hole, &message, cx);
        }
    }
}

/// The texts of settings.
pub(super) fn texts(settings: &Settings) -> impl Iterator<Item = &Text> {
    let headers = settings
        .headers
        .iter()
        .flatten()
        .flat_map(|header| &header.values);
    headers.chain(&settings.docs).chain(&settings.challenge)
}

/// All holes of a dialect, wherever they stand; of spreads, those in objects.
pub(super) fn holes(settings: &Settings) -> Vec<&Hole> {
    let mut holes: Vec<&Hole> = texts(settings).flat_map(Text::holes).collect();
    if let Some(body) = &settings.body {
        body.each(&mut |value| match value {
            Value::Hole(hole) => holes.push(hole),
            Value::Text(text) => holes.extend(text.holes()),
            Value::Object(object) => holes.extend(object.members.iter().filter_map(|member| match member {
                Member::Spread(hole) => Some(hole),
                Member::Field { .. } | Member::For(_) | Member::Closed(_) => None,
            })),
            _ => {}
        });
    }
    holes
}

/// RFC 9110, 5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
}
