//! From a checked [`Input`] to the constant that all readers walk.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Ident};

mod node;
mod rule;

use super::form::Form;
use super::json;
use super::template::{
    Given, Grammar, Header, Input, Kind, Piece, SentAs, Settings, StatusRule, Taken, Text, taken,
};
use crate::place::located_at;

/// The type and its `Dialect`.
pub(crate) fn expand(input: &Input) -> TokenStream {
    let p = Private(&input.krate);
    let Settings {
        extends,
        codes,
        status,
        sent_as,
        media_type,
        docs,
        challenge,
        headers,
        context,
        rules,
        body,
    } = &input.settings;
    let name = input.name.to_string();
    let private = p.path();
    let krate = &input.krate;
    let settings = [
        extends
            .as_ref()
            .map(|path| quote!(base: #private::Some(<#path as #krate::Dialect>::SPEC),)),
        codes.as_ref().map(|codes| p.codes(codes)),
        status.as_deref().map(|rules| p.status(rules)),
        sent_as.as_deref().map(|rules| p.sent_as(rules)),
        media_type
            .as_ref()
            .map(|lit| quote!(media_type: #private::Some(#lit),)),
        docs.as_ref().map(|text| p.docs(text)),
        challenge.as_ref().map(|text| {
            let pieces = p.pieces(text, str::to_owned);
            quote!(challenge: #private::Some(#pieces),)
        }),
        headers.as_deref().map(|headers| p.headers(headers)),
        context.as_deref().map(|context| p.given(context)),
        (!rules.is_empty()).then(|| p.rules(rules)),
        body.as_ref().map(|body| {
            let node = p.node(body);
            quote!(body: #private::Some(#node),)
        }),
    ];
    let dialect = declare(input, &quote!(name: #name, #(#settings)*));
    // What this macro cannot see is checked by the compiler: the body as laid over that of the base.
    let place = match extends {
        Some(path) => Some(path.span()),
        None if rules.is_empty() => None,
        None => Some(input.name.span()),
    };
    let merged = place.map(|place| {
        let (ident, cfgs) = (&input.name, cfgs(input));
        let call = quote!(#(#cfgs)* #private::assert_merged! { <#ident as #krate::Dialect>::SPEC });
        located_at(call, place)
    });
    let laid = p.laid(input);
    quote!(#dialect #merged #laid)
}

/// The type with a dialect that says nothing, for a call whose mistakes were reported.
pub(crate) fn fallback(input: &Input) -> TokenStream {
    let name = input.name.to_string();
    declare(input, &quote!(name: #name, failed: true,))
}

fn declare(input: &Input, settings: &TokenStream) -> TokenStream {
    let Input {
        krate,
        attrs,
        vis,
        name,
        ..
    } = input;
    let private = Private(krate).path();
    let cfgs = attrs
        .iter()
        .filter(|attr: &&Attribute| attr.path().is_ident("cfg"));
    quote! {
        #(#attrs)*
        #vis struct #name;

        #(#cfgs)*
        #[automatically_derived]
        impl #krate::Dialect for #name {
            const SPEC: &'static #private::Spec = &#private::Spec { #settings ..#private::Spec::NEW };
        }
    }
}

/// What is generated is there where the type is.
fn cfgs(input: &Input) -> impl Iterator<Item = &Attribute> {
    input.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))
}

/// The way to what generated code names.
struct Private<'a>(&'a TokenStream);

impl Private<'_> {
    fn path(&self) -> TokenStream {
        let krate = self.0;
        quote!(#krate::__private)
    }

    fn codes(&self, codes: &Grammar) -> TokenStream {
        let p = self.path();
        let Grammar {
            text,
            cases,
            separator,
            open,
        } = codes;
        let cases = cases.iter().map(|case| self.case(case));
        quote! {
            codes: #p::Some(#p::Grammar { text: #text, cases: &[#(#cases),*], separator: #separator, open: #open }),
        }
    }

    fn status(&self, rules: &[StatusRule]) -> TokenStream {
        let p = self.path();
        let rules = rules.iter().map(|StatusRule { status, contains, .. }| {
            quote!(#p::StatusRule { status: #status, contains: &[#(#contains),*] })
        });
        quote!(status: #p::Some(&[#(#rules),*]),)
    }

    fn sent_as(&self, rules: &[SentAs]) -> TokenStream {
        let p = self.path();
        let rules = rules.iter().map(|SentAs { pattern, status }| {
            let pattern = self.pattern(pattern.as_ref());
            quote!(#p::SentAs { pattern: #pattern, status: #status })
        });
        quote!(sent_as: #p::Some(&[#(#rules),*]),)
    }

    fn docs(&self, text: &Text) -> TokenStream {
        let p = self.path();
        if let Some(base) = text.constant() {
            return quote!(docs: #p::Some(#p::Docs::Base(#base)),);
        }
        let pieces = self.pieces(text, str::to_owned);
        quote!(docs: #p::Some(#p::Docs::Template(#pieces)),)
    }

    fn headers(&self, headers: &[Header]) -> TokenStream {
        let p = self.path();
        let rules = headers.iter().flat_map(
            |Header {
                 name,
                 optional,
                 values,
             }| {
                let name = name.value().to_ascii_lowercase();
                let p = p.clone();
                values.iter().map(move |text| {
                    let value = self.pieces(text, str::to_owned);
                    quote!(#p::HeaderRule { name: #name, optional: #optional, value: #value })
                })
            },
        );
        quote!(headers: &[#(#rules),*],)
    }

    /// What is taken out of the base, and given for the context, is there: checked by the compiler, at its token.
    fn laid(&self, input: &Input) -> TokenStream {
        let Settings {
            extends,
            body,
            context,
            ..
        } = &input.settings;
        let (p, krate, ident) = (self.path(), self.0, &input.name);
        let cfgs: Vec<_> = cfgs(input).collect();
        let taken = body.iter().zip(extends).flat_map(|(body, base)| {
            let call = |taken: Taken| {
                let Taken { way, open, place } = taken;
                let call = quote! {
                    #(#cfgs)* #p::assert_laid! { taken(<#base as #krate::Dialect>::SPEC, &[#(#way),*], #open) }
                };
                located_at(call, place)
            };
            taken(body).into_iter().map(call).collect::<Vec<_>>()
        });
        let given = context.iter().flatten().map(|Given { name, .. }| {
            let call = quote!(#(#cfgs)* #p::assert_laid! { given(<#ident as #krate::Dialect>::SPEC, #name) });
            located_at(call, name.span())
        });
        quote!(#(#taken)* #(#given)*)
    }

    fn given(&self, context: &[Given]) -> TokenStream {
        let p = self.path();
        let all = context.iter().map(|Given { name, value }| {
            let (json, text) = match value.kind {
                Kind::Text => {
                    let escaped = json::escape(&value.text);
                    let is_plain = escaped == value.text;
                    (format!("\"{escaped}\""), is_plain.then_some(&value.text))
                }
                _ => (value.text.clone(), None),
            };
            let text = text.map_or_else(|| quote!(#p::None), |text| quote!(#p::Some(#text)));
            quote!(#p::Given { name: #name, json: #json, text: #text })
        });
        quote!(context: &[#(#all),*],)
    }

    fn pieces(&self, text: &Text, escape: fn(&str) -> String) -> TokenStream {
        let p = self.path();
        let pieces = text.pieces.iter().map(|piece| match piece {
            Piece::Constant(text) => {
                let text = escape(text);
                quote!(#p::Piece::Const(#text))
            }
            Piece::Hole(hole) => {
                let hole = self.hole(hole);
                quote!(#p::Piece::Hole(#hole))
            }
        });
        quote!(&[#(#pieces),*])
    }

    fn case(&self, case: Form) -> TokenStream {
        let p = self.path();
        let variant = Ident::new(case.variant, Span::call_site());
        quote!(#p::Case::#variant)
    }
}
