//! Lists with commas.

use syn::Token;
use syn::parse::ParseStream;

/// Reads items to the end, with commas between them and perhaps one behind. Compiled once, for all items.
pub(crate) fn separated(
    input: ParseStream<'_>,
    item: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    while !input.is_empty() {
        item(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}
