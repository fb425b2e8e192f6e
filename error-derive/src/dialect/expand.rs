//! From a checked [`Input`] to the constant that all readers walk.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Ident};

mod rule;

use super::form::Form;
use super::json;
use super::template::{
    Element, Grammar, Header, Hole, Input, Kind, Member, Piece, Settings, Source, StatusRule, Text, Value,
};
use super::word::Argument;
use crate::place::located_at;

/// The type and its `Dialect`.
pub(crate) fn expand(input: &Input) -> TokenStream {
    let p = Private(&input.krate);
    let Settings {
        extends,
        codes,
        status,
        media_type,
        docs,
        challenge,
        headers,
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
        media_type
            .as_ref()
            .map(|lit| quote!(media_type: #private::Some(#lit),)),
        docs.as_ref().map(|text| p.docs(text)),
        challenge.as_ref().map(|text| {
            let pieces = p.pieces(text, str::to_owned);
            quote!(challenge: #private::Some(#pieces),)
        }),
        headers.as_deref().map(|headers| p.headers(headers)),
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
    quote!(#dialect #merged)
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

    fn node(&self, value: &Value) -> TokenStream {
        let p = self.path();
        match value {
            Value::Constant(constant) => {
                let json = match constant.kind {
                    Kind::Text => format!("\"{}\"", json::escape(&constant.text)),
                    _ => constant.text.clone(),
                };
                quote!(#p::Node::Const(#json))
            }
            Value::Text(text) => {
                let pieces = self.pieces(text, json::escape);
                quote!(#p::Node::Text(#pieces))
            }
            Value::Hole(hole) => {
                let hole = self.hole(hole);
                quote!(#p::Node::Hole(#hole))
            }
            Value::Object(object) if object.members.is_empty() => quote!(#p::Node::Const("{}")),
            Value::Object(object) => {
                let members = object.members.iter().map(|member| self.member(member));
                quote!(#p::Node::Object(&[#(#members),*]))
            }
            Value::Array(array) if array.elements.is_empty() => quote!(#p::Node::Const("[]")),
            Value::Array(array) => {
                let elements = array.elements.iter().map(|element| self.element(element));
                quote!(#p::Node::Array(&[#(#elements),*]))
            }
            Value::Or(or) => {
                let alternatives = or.values.iter().map(|value| self.node(value));
                quote!(#p::Node::Or(&[#(#alternatives),*]))
            }
        }
    }

    fn member(&self, member: &Member) -> TokenStream {
        let p = self.path();
        match member {
            Member::Field { key, optional, value } => {
                let raw = key.value();
                let json = json::escape(&raw);
                let value = self.node(value);
                quote! {
                    #p::Member::Field { key: #p::Key { raw: #raw, json: #json }, optional: #optional, value: #value }
                }
            }
            Member::Spread(hole) => {
                let hole = self.hole(hole);
                quote!(#p::Member::Spread(#hole))
            }
        }
    }

    fn element(&self, element: &Element) -> TokenStream {
        let p = self.path();
        match element {
            Element::Item { optional, value } => {
                let value = self.node(value);
                quote!(#p::Element::Item { optional: #optional, value: #value })
            }
            Element::Spread(hole) => {
                let hole = self.hole(hole);
                quote!(#p::Element::Spread(#hole))
            }
            Element::For(each) => {
                let source = match each.source {
                    Source::Details => quote!(Details),
                    Source::Errors => quote!(Errors),
                    Source::Violations => quote!(Violations),
                };
                let value = self.node(&each.value);
                quote!(#p::Element::For { source: #p::Source::#source, value: #value })
            }
        }
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

    fn hole(&self, hole: &Hole) -> TokenStream {
        let p = self.path();
        // A hole without a word is a reported mistake: what is expanded then is the fallback.
        let Some(word) = &hole.word else {
            return TokenStream::new();
        };
        let variant = Ident::new(word.row.variant, Span::call_site());
        let argument = match &word.argument {
            Argument::None => TokenStream::new(),
            Argument::Index(index) => quote!((#index)),
            Argument::Name(name) => quote!((#name)),
            Argument::Location(location) => {
                let location = Ident::new(location, Span::call_site());
                quote!((#p::Location::#location))
            }
        };
        let word = if word.row.of_item {
            quote!(#p::Word::Item(#p::ItemWord::#variant #argument))
        } else {
            quote!(#p::Word::#variant #argument)
        };
        let forms = hole.forms.iter().map(|form| {
            if form.case {
                let case = self.case(form);
                quote!(#p::Form::Case(#case))
            } else {
                let variant = Ident::new(form.variant, Span::call_site());
                quote!(#p::Form::#variant)
            }
        });
        quote!(#p::Hole { word: #word, forms: &[#(#forms),*] })
    }

    fn case(&self, case: Form) -> TokenStream {
        let p = self.path();
        let variant = Ident::new(case.variant, Span::call_site());
        quote!(#p::Case::#variant)
    }
}
