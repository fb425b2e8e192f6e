//! What can be done about an error.

use crate::attr::Recovery;
use crate::ctxt::Ctxt;
use crate::input::Variant;

/// Waiting does not correct a request.
pub(super) fn correct_has_no_retry(cx: &Ctxt, variant: &Variant<'_>) {
    if variant.attrs.recovery.value() != Some(&Recovery::Correct) {
        return;
    }
    let fields = variant
        .fields
        .iter()
        .filter_map(|field| field.attrs.retry_field.key());
    for key in variant.attrs.retry_after.key().into_iter().chain(fields) {
        cx.error(
            key,
            "`retry_after` contradicts `recovery = correct`; remove it, or write `recovery = retry`",
        );
    }
}

/// Attempts are of one who tries again.
pub(super) fn attempts_are_retries(cx: &Ctxt, variant: &Variant<'_>) {
    let word = match variant.attrs.recovery.value() {
        Some(Recovery::Correct) => "correct",
        Some(Recovery::Escalate) => "escalate",
        Some(Recovery::Retry) | None => return,
    };
    if let Some(key) = variant.attrs.attempts.key() {
        cx.error(
            key,
            format!("`attempts` contradicts `recovery = {word}`; remove it, or write `recovery = retry`"),
        );
    }
}
