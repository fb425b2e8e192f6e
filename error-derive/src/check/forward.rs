//! Variants that answer as the error in them.

use crate::ctxt::Ctxt;
use crate::input::Variant;

/// The inner error is the only field.
pub(super) fn has_one_field(cx: &Ctxt, variant: &Variant<'_>) {
    if variant.only_field().is_none() {
        let name = variant.name();
        let count = count(variant);
        let problem = format!("`{name}` forwards to its only field, but has {count}");
        cx.error(variant.ident, format!("{problem}; give it the inner error only"));
    }
}

fn count(variant: &Variant<'_>) -> String {
    match variant.fields.iter().filter(|field| !field.implicit).count() {
        0 => "none".to_owned(),
        many => many.to_string(),
    }
}

/// Code, status and all else are those of the inner error.
pub(super) fn says_nothing_itself(cx: &Ctxt, variant: &Variant<'_>) {
    let fields = variant.fields.iter().flat_map(|field| field.attrs.of_field());
    for key in variant.attrs.of_error().chain(fields) {
        cx.error(
            key,
            format!(
                "`{key}` does not go with `forward`, where the inner error says it; remove one of the two"
            ),
        );
    }
}
