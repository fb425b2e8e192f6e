//! The values of a body.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Ident;
use syn::spanned::Spanned;

use super::Private;
use crate::dialect::json;
use crate::dialect::template::{Element, Fits, Hole, Kind, Match, Member, On, Pattern, Source, Value};
use crate::dialect::word::Argument;
use crate::place::located_at;

impl Private<'_> {
    pub(super) fn node(&self, value: &Value) -> TokenStream {
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
            Value::Match(pick) => self.pick(pick),
            Value::Custom(custom) => {
                let path = &custom.path;
                // By module and path, so that what is called the same is the same.
                let name = path.to_token_stream().to_string();
                let part = quote! {
                    #p::Node::Custom(
                        &#p::CustomPart::of::<#path>(::core::concat!(::core::module_path!(), "::", #name)),
                    )
                };
                located_at(part, path.span())
            }
            Value::Nothing(_) => quote!(#p::Node::Nothing),
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
            Member::Closed(_) => quote!(#p::Member::Closed),
            Member::For(map) => {
                let (source, optional) = (self.source(map.each.source), map.optional);
                let (key, value) = (self.node(&map.key), self.node(&map.each.value));
                quote!(#p::Member::For { source: #source, key: #key, optional: #optional, value: #value })
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
            Element::For { each, optional } => {
                let source = self.source(each.source);
                let value = self.node(&each.value);
                quote!(#p::Element::For { source: #source, optional: #optional, value: #value })
            }
        }
    }

    fn source(&self, source: Source) -> TokenStream {
        let p = self.path();
        match source {
            Source::Details => quote!(#p::Source::Details),
            Source::Errors => quote!(#p::Source::Errors),
            Source::Violations => quote!(#p::Source::Violations),
            Source::ItemDetails => quote!(#p::Source::ItemDetails),
            Source::Once => quote!(#p::Source::Once),
        }
    }

    fn pick(&self, pick: &Match) -> TokenStream {
        let p = self.path();
        let on = match pick.on {
            On::Status => quote!(Status),
            On::Recovery => quote!(Recovery),
        };
        let arms = pick.arms.iter().map(|arm| {
            let patterns = arm.patterns.iter().map(|pattern| self.pattern(Some(pattern)));
            let value = self.node(&arm.value);
            quote!(#p::Arm { patterns: &[#(#patterns),*], value: #value })
        });
        quote!(#p::Node::Match { on: #p::On::#on, arms: &[#(#arms),*] })
    }

    /// Without one, what fits all.
    pub(super) fn pattern(&self, pattern: Option<&Pattern>) -> TokenStream {
        let p = self.path();
        match pattern.map(|pattern| &pattern.kind) {
            Some(Fits::Status(status)) => quote!(#p::Pattern::Status(#status)),
            Some(Fits::Class(first)) => quote!(#p::Pattern::Class(#first)),
            Some(Fits::Name(name)) => quote!(#p::Pattern::Name(#name)),
            Some(Fits::Any) | None => quote!(#p::Pattern::Any),
        }
    }

    pub(super) fn hole(&self, hole: &Hole) -> TokenStream {
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
}
