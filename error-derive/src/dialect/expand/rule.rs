//! Rules as constants.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Private;
use crate::dialect::rule::{Must, Rule, Subject};

impl Private<'_> {
    pub(super) fn rules(&self, rules: &[Rule]) -> TokenStream {
        let rules = rules.iter().map(|rule| self.rule(rule));
        quote!(rules: &[#(#rules),*],)
    }

    fn rule(&self, rule: &Rule) -> TokenStream {
        let p = self.path();
        let says = &rule.says;
        let of = match &rule.of {
            Subject::Word(row) => {
                let variant = Ident::new(row.variant, Span::call_site());
                quote!(#p::Subject::#variant)
            }
            Subject::Members(place) => quote!(#p::Subject::Members(#place)),
        };
        let must = match &rule.must {
            Must::Texts { list, not: false } => quote!(BeOneOf(&[#(#list),*])),
            Must::Texts { list, not: true } => quote!(NotBe(&[#(#list),*])),
            Must::Ranges { list, not } => {
                let ranges = list.iter().map(|(least, most)| quote!((#least, #most)));
                if *not {
                    quote!(NotBeIn(&[#(#ranges),*]))
                } else {
                    quote!(BeIn(&[#(#ranges),*]))
                }
            }
            Must::Match(pattern) => quote!(Match(#pattern)),
            Must::Length { least, most } => quote!(Measure(#least, #most)),
            Must::Types(types) => {
                let types = types.iter().map(|name| Ident::new(name, Span::call_site()));
                quote!(HaveType(&[#(#p::Kind::#types),*]))
            }
            Must::FollowsGrpc => quote!(FollowGrpc),
            Must::FollowsDetails => quote!(FollowDetails),
        };
        quote!(#p::Rule { of: #of, must: #p::Must::#must, says: #says })
    }
}
