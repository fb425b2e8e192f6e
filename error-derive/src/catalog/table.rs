//! The rows of errors.json as columns of literals.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::member::{Detail, OrNull};
use super::rows::Row;
use crate::columns::{Column, Rare};
use crate::key::key;

/// `file` is where rustc points for a cargo feature that the crate does not have.
pub(super) fn rows(rows: &[Row], file: Span) -> TokenStream {
    let [mut codes, mut keys, mut places, mut said] = [(); 4].map(|()| Column::default());
    let mut rare = Rare::default();
    for (i, row) in rows.iter().enumerate() {
        codes.push(Literal::string(&row.code));
        keys.push(Literal::u128_unsuffixed(key(&row.code)));
        let place = u64::from(row.spot.line) << 32 | u64::from(row.spot.column);
        places.push(Literal::u64_unsuffixed(place));
        said.push(Literal::u32_unsuffixed(number(row)));
        say_more(&mut rare, i, row, file);
    }
    let [codes, keys, places, said] = [codes, keys, places, said].map(Column::list);
    let rare = rare.calls();
    quote!(Rows::new(#codes, #keys, #places, #said)#rare.rows())
}

/// Status, whether there are messages, audience and recovery, as `error_core` takes them apart.
fn number(row: &Row) -> u32 {
    let status = row.status.map_or(0, |status| 1 << 16 | u32::from(status));
    let audience = match row.audience {
        None => 0,
        Some("Public") => 1,
        Some(_) => 2,
    };
    let recovery = match row.recovery {
        None => 0,
        Some("None") => 1,
        Some("Retry") => 2,
        Some("Correct") => 3,
        Some(_) => 4,
    };
    status | u32::from(row.recorded) << 17 | audience << 18 | recovery << 20
}

fn say_more(rare: &mut Rare, i: usize, row: &Row, file: Span) {
    if let Some(number) = &row.number {
        rare.add(i, "number", or_null(number));
    }
    if let Some(grpc) = &row.grpc {
        rare.add(i, "grpc", or_null(grpc));
    }
    if let Some(details) = &row.details {
        let details = details.iter().map(|Detail { name, kind, nullable }| {
            let kind = Ident::new(kind, Span::call_site());
            quote!(RowDetail { name: #name, kind: Kind::#kind, nullable: #nullable })
        });
        rare.add(i, "details", quote!(&[#(#details),*]));
    }
    if let Some(when) = &row.when {
        let mut when = Literal::string(when);
        when.set_span(file);
        rare.add(
            i,
            "when",
            quote_spanned!(file=> (#when, ::core::cfg!(feature = #when))),
        );
    }
}

fn or_null(value: &OrNull<impl ToTokens>) -> TokenStream {
    match value {
        OrNull::Null => quote!(OrNull::Null),
        OrNull::Is(value) => quote!(OrNull::Is(#value)),
    }
}
