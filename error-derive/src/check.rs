//! The rules of a derive: each is one function, with one sentence, which says the problem and the way out.
//!
//! What a dialect and a catalog ask of an entry is checked in `const`, where they are known.

mod audience;
mod code;
mod decode;
mod field;
mod forward;
mod header;
mod message;
mod number;
mod recovery;
mod status;

use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};

pub(crate) fn check(cx: &Ctxt, input: &Input<'_>) {
    status::framework_needs_dialect(cx, input);
    message::own_display_has_no_templates(cx, input);
    header::challenge_is_a_value(cx, input);
    code::url_is_absolute(cx, &input.attrs.docs_base);
    for variant in &input.variants {
        if variant.forwards() {
            forward::has_one_field(cx, variant);
            forward::inner_is_not_of_std(cx, variant);
            forward::inner_is_another(cx, input, variant);
            forward::says_nothing_itself(cx, variant);
            decode::inner_is_owned(cx, input, variant);
        } else {
            check_own(cx, input, variant);
        }
    }
    message::display_is_written(cx, input);
    code::are_different(cx, input);
    number::are_different(cx, input);
    audience::has_one_fallback(cx, input);
    audience::unsent_needs_fallback(cx, input);
}

/// The rules of a variant with a code of its own.
fn check_own(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    code::is_there(cx, input, variant);
    code::url_is_absolute(cx, &variant.attrs.docs);
    status::is_there(cx, input, variant);
    status::is_of_an_error(cx, variant);
    status::has_its_header(cx, variant);
    message::check(cx, input, variant);
    recovery::correct_has_no_retry(cx, variant);
    recovery::attempts_are_retries(cx, variant);
    audience::fallback_is_sent(cx, variant);
    audience::fallback_needs_no_value(cx, variant);
    field::detail_has_a_name(cx, variant);
    field::details_are_different(cx, input, variant);
    field::cause_stays_inside(cx, variant);
    field::skip_none_is_of_an_option(cx, variant);
    field::roles_are_single(cx, variant);
    decode::fields_come_back(cx, input, variant);
    header::names_are_names(cx, variant);
    header::values_are_values(cx, variant);
    header::are_different(cx, variant);
}
