//! Numbers of errors.

use crate::attr::Attrs;
use crate::ctxt::Ctxt;
use crate::input::Input;
use crate::lower::variant_name;
use crate::text::Text;

/// A number is carried by one variant, or by several that share their code: of those, by all.
pub(super) fn are_different(cx: &Ctxt, input: &Input<'_>) {
    for (i, variant) in input.variants.iter().enumerate() {
        let Some((_, number)) = variant.attrs.number.get() else {
            continue;
        };
        let first = input.variants[..i].iter().find(|other| {
            let other = other.attrs.number.value();
            other.is_some_and(|other| other.value == number.value)
        });
        let Some(first) = first else { continue };
        if share(&first.attrs, &variant.attrs) {
            continue;
        }
        let [name, this] = [first, variant].map(|carrier| variant_name(input, carrier.ident));
        cx.error(
            &number.tokens,
            format!(
                "`{}` is the number of `{name}` and of `{this}`; give each its own, or one `shared` code to both",
                number.value
            ),
        );
    }
}

fn share(a: &Attrs, b: &Attrs) -> bool {
    let code = |attrs: &Attrs| attrs.code.value().map(Text::value);
    a.shared.is_written() && b.shared.is_written() && code(a) == code(b)
}
