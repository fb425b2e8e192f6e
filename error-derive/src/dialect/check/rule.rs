//! Rules for rules.

use crate::ctxt::Ctxt;
use crate::dialect::rule::{Must, Subject, misread};
use crate::dialect::template::Settings;

/// Who breaks a rule is told where it comes from.
pub(super) fn sources_are_named(settings: &Settings, cx: &Ctxt) {
    for rule in &settings.rules {
        if rule.says.value().trim().is_empty() {
            cx.error(
                &rule.says,
                "a rule without a source convinces nobody; name the standard and the section",
            );
        }
    }
}

/// A pattern is one that the compiler reads.
pub(super) fn patterns_are_read(settings: &Settings, cx: &Ctxt) {
    for rule in &settings.rules {
        if let Must::Match(pattern) = &rule.must
            && let Some(mistake) = misread(&pattern.value())
        {
            cx.error(pattern, mistake);
        }
    }
}

/// A place is written as in the messages of the checks.
pub(super) fn places_begin_with_a_slash(settings: &Settings, cx: &Ctxt) {
    for rule in &settings.rules {
        if let Subject::Members(place) = &rule.of {
            let text = place.value();
            if !text.is_empty() && (!text.starts_with('/') || text.ends_with('/')) {
                cx.error(
                    place,
                    "this is no place in the template; write its keys with `/` before each, and `*` for the elements \
                     of a list, as in `\"/errors/*\"`",
                );
            }
        }
    }
}
