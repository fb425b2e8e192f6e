//! The rows of errors.json as a few long literals.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::member::{Detail, OrNull};
use super::rows::Row;
use crate::columns::{Column, Rare};
use crate::key::key;

/// `file` is where rustc points for a cargo feature that the crate does not have.
pub(super) fn rows(rows: &[Row], file: Span) -> TokenStream {
    let (mut keys, mut said, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let (mut codes, mut rare, mut more) = (String::new(), Rare::default(), 0_u32);
    let (mut print, mut prints) = (0, Column::default());
    let compared = compared(rows);
    for row in rows {
        match row.when {
            None => print ^= self::print(row, compared),
            Some(_) => prints.push(Literal::u128_unsuffixed(self::print(row, compared))),
        }
        codes.push_str(&row.code);
        keys.extend_from_slice(&key(&row.code).to_le_bytes());
        let end = u32::try_from(codes.len()).unwrap_or(u32::MAX);
        for place in [row.spot.line, row.spot.column, end] {
            places.extend_from_slice(&place.to_le_bytes());
        }
        let has_more =
            row.number.is_some() || row.grpc.is_some() || row.details.is_some() || row.when.is_some();
        let [low, high] = row.status.unwrap_or_default().to_le_bytes();
        said.extend_from_slice(&[low, high, bits(row), u8::from(has_more)]);
        said.extend_from_slice(&more.to_le_bytes());
        if has_more {
            say_more(&mut rare, more as usize, row, file);
            more += 1;
        }
    }
    let [keys, said, places] = [keys, said, places].map(|bytes| Literal::byte_string(&bytes));
    let (count, rare) = (Literal::u32_unsuffixed(more), rare.calls());
    let (print, prints) = (Literal::u128_unsuffixed(print), prints.list());
    quote! {
        Rows {
            columns: Columns::new(#keys, #said, #places, #codes),
            more: &Mores::<#count>::NEW #rare.rows(),
            print: #print,
            prints: &#prints,
        }
    }
}

/// What some row says, as bits of a print.
pub(super) fn compared(rows: &[Row]) -> u64 {
    rows.iter().fold(0, |said, row| {
        let status = if row.status.is_some() { 0xffff } else { 0 };
        let audience = u64::from(row.audience.is_some()) << 16;
        let recovery = if row.recovery.is_some() { 3 << 17 } else { 0 };
        said | status | audience | recovery
    })
}

/// The print of a row, as `error_core` takes that of an entry. What it does not say is as where there is none.
fn print(row: &Row, compared: u64) -> u128 {
    let internal = u64::from(row.audience == Some("Internal"));
    let recovery = match row.recovery {
        Some("Retry") => 1,
        Some("Correct") => 2,
        Some("Escalate") => 3,
        _ => 0,
    };
    let says = u64::from(row.status.unwrap_or_default()) | internal << 16 | recovery << 17;
    let key = key(&row.code);
    let (upper, lower) = (key >> 64, key & u128::from(u64::MAX));
    lower * (upper ^ u128::from(says & compared))
}

/// Whether a status is said, whether there are messages, audience and recovery, as `error_core` takes them apart.
fn bits(row: &Row) -> u8 {
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
    u8::from(row.status.is_some()) | u8::from(row.recorded) << 1 | audience << 2 | recovery << 4
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
