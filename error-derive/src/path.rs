//! Where `error_core` is.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::input::Input;

/// `::error_core`, or what `crate = path` says.
pub(crate) fn krate(input: &Input<'_>) -> TokenStream {
    input
        .attrs
        .krate
        .value()
        .map_or_else(|| quote!(::error_core), ToTokens::to_token_stream)
}
