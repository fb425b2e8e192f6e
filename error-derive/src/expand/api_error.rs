//! `ApiError`: which entry an occurrence is of, and the values it has. Only what some variant needs is written.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{ask, implement, inner, pattern, select, text};
use crate::bound::Predicates;
use crate::lower::kind::in_option;
use crate::message::json::needs_escape;
use crate::model::{Forward, Message, Model, Own, Value, Variant};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let methods = [
        Some(entry(model)),
        message(model),
        text::expand(model),
        details(model),
        violations(model),
        retry_after(model),
        headers(model),
    ];
    let body = quote!(#(#methods)*);
    implement(model, &quote!(__api::ApiError), &predicates(model), &body)
}

/// The error must be one, what it puts on the wire `Serialize`, what it forwards to an API error.
fn predicates<'a>(model: &'a Model<'_>) -> Predicates<'a> {
    let mut predicates = Predicates::of(model.generics);
    predicates.ask_self(quote!(::core::error::Error));
    let asks = predicates.asks();
    for own in model.own().filter(|_| asks) {
        for value in &own.details {
            match value {
                Value::Plain(field) => predicates.ask(&field.syntax.ty, quote!(__api::Detail)),
                // It is the time to wait, of which more is asked below.
                Value::Seconds(_) => {}
            }
        }
        if !model.display {
            ask_for_message(own, &mut predicates);
        }
        for (_, field) in &own.headers {
            let ty = in_option(&field.syntax.ty).unwrap_or(&field.syntax.ty);
            predicates.ask(ty, quote!(::core::fmt::Display));
        }
        if let Some(field) = own.retry {
            predicates.ask(&field.syntax.ty, quote!(__api::RetryAfter));
        }
        if let Some(field) = own.violations {
            predicates.ask_of_reference(&field.syntax.ty, quote!(__api::Violations));
        }
    }
    for forward in model.forwards() {
        predicates.ask_of_inner(&forward.field.syntax.ty, "Catalogued");
    }
    predicates
}

/// What the placeholders of a message write must be written so.
pub(super) fn ask_for_message(own: &Own<'_>, predicates: &mut Predicates<'_>) {
    if let Message::Format { writes, .. } = &own.message {
        for (field, with) in writes {
            let name = format_ident!("{with}");
            predicates.ask(&field.syntax.ty, quote!(::core::fmt::#name));
        }
    }
}

fn entry(model: &Model<'_>) -> TokenStream {
    // Token by token: of these arms there are as many as there are variants.
    let (mut arms, mut index) = (Vec::<TokenTree>::new(), 0);
    let fields = Group::new(Delimiter::Brace, quote!(..));
    let mark = |mark, spacing| Punct::new(mark, spacing).into();
    for variant in &model.variants {
        match variant {
            Variant::Own(own) => {
                own.path.write(&mut arms);
                if !own.is_unit {
                    arms.push(fields.clone().into());
                }
                arms.push(mark('=', Spacing::Joint));
                arms.push(mark('>', Spacing::Alone));
                arms.push(Literal::usize_unsuffixed(index).into());
                arms.push(mark(',', Spacing::Alone));
                index += 1;
            }
            Variant::Forward(forward) => {
                let pattern = pattern(forward.path, [forward.field]);
                let inner = inner(forward, &quote!(__api::ApiError::entry));
                arms.extend(quote!(#pattern => return #inner,));
            }
        }
    }
    let arms = TokenStream::from_iter(arms);
    let body = if model.variants.is_empty() {
        quote!(match *self {})
    } else if model.own().next().is_none() {
        let arms = model
            .forwards()
            .map(|forward| ask(forward, &quote!(__api::ApiError::entry)));
        quote!(match self { #(#arms)* })
    } else {
        quote!(&__TABLE[match self { #arms }])
    };
    quote!(fn entry(&self) -> &'static __api::Entry { #body })
}

/// Where `Display` is ours the default will do: it says the same.
fn message(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| if model.display { None } else { formatted(own) };
    let forward = |forward: &Forward<'_>| {
        let pattern = pattern(forward.path, [forward.field]);
        let inner = &forward.field.binding;
        Some(quote!(#pattern => __api::ApiError::message(#inner, __formatter),))
    };
    let body = select(model, own, forward, &quote!(__api::message(self, __formatter)))?;
    Some(quote! {
        fn message(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
    })
}

/// The arm of a variant whose message is a format string of ours.
pub(crate) fn formatted(own: &Own<'_>) -> Option<TokenStream> {
    let Message::Format {
        literal,
        arguments,
        uses,
        ..
    } = &own.message
    else {
        return None;
    };
    let pattern = pattern(own.path, uses.iter().copied());
    if let Some(call) = call(own) {
        return Some(quote!(#pattern => #call,));
    }
    let arguments = (!arguments.is_empty()).then(|| quote!(, #arguments));
    Some(quote!(#pattern => ::core::write!(__formatter, #literal #arguments),))
}

/// A call that writes the message: of one or two texts or numbers, with constants that JSON, too, writes as they are.
fn call(own: &Own<'_>) -> Option<TokenStream> {
    let direct = own
        .direct
        .as_ref()
        .filter(|_| !needs_escape(&own.facts.message))?;
    let end = &direct.end;
    match &direct.parts[..] {
        [a] if !a.debug => {
            let (before, a) = (&a.before, text::value(a));
            Some(quote!(__api::write_one(__formatter, #before, #a, #end)))
        }
        [a, b] if !a.debug && !b.debug => {
            let (before, a, between, b) = (&a.before, text::value(a), &b.before, text::value(b));
            Some(quote!(__api::write_two(__formatter, #before, #a, #between, #b, #end)))
        }
        _ => None,
    }
}

fn details(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        if own.details.is_empty() {
            return None;
        }
        let pattern = pattern(own.path, own.details.iter().map(|value| value.field()));
        let visits = own.details.iter().enumerate().map(|(i, value)| {
            let index = Literal::usize_unsuffixed(i);
            let field = value.field();
            let binding = &field.binding;
            let value = match value {
                Value::Plain(_) => quote_spanned!(field.syntax.ty.span()=> #binding),
                Value::Seconds(_) => quote!(&__api::RetryAfter::seconds(#binding)),
            };
            quote!(__visit(#index, #value);)
        });
        Some(quote!(#pattern => { #(#visits)* }))
    };
    let body = select(model, own, |inner| Some(delegate(inner, "details")), &quote!({}))?;
    Some(quote! {
        fn details(&self, __visit: &mut dyn ::core::ops::FnMut(::core::primitive::u32, &dyn __api::Detail)) { #body }
    })
}

/// The arm of a variant that lets the error in it be visited.
fn delegate(forward: &Forward<'_>, method: &str) -> TokenStream {
    let pattern = pattern(forward.path, [forward.field]);
    let inner = &forward.field.binding;
    let method = format_ident!("{method}");
    quote!(#pattern => __api::ApiError::#method(#inner, __visit),)
}

fn violations(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        let field = own.violations?;
        let pattern = pattern(own.path, [field]);
        let binding = &field.binding;
        let visit = quote_spanned!(field.syntax.ty.span()=> __api::Violations::visit(#binding, __visit));
        Some(quote!(#pattern => #visit,))
    };
    let body = select(
        model,
        own,
        |inner| Some(delegate(inner, "violations")),
        &quote!({}),
    )?;
    Some(quote! {
        fn violations(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&__api::Violation) -> ::core::ops::ControlFlow<()>,
        ) { #body }
    })
}

fn retry_after(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        let field = own.retry?;
        let pattern = pattern(own.path, [field]);
        let binding = &field.binding;
        let call = quote_spanned!(field.syntax.ty.span()=> __api::RetryAfter::retry_after(#binding));
        Some(quote!(#pattern => #call,))
    };
    let forward = |forward: &Forward<'_>| Some(ask(forward, &quote!(__api::ApiError::retry_after)));
    let body = select(model, own, forward, &quote!(__api::None))?;
    Some(quote!(fn retry_after(&self) -> __api::Option<::core::time::Duration> { #body }))
}

fn headers(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        if own.headers.is_empty() {
            return None;
        }
        let pattern = pattern(own.path, own.headers.iter().map(|header| header.1));
        let visits = own.headers.iter().map(|(name, field)| {
            let binding = &field.binding;
            let span = field.syntax.ty.span();
            if in_option(&field.syntax.ty).is_some() {
                let visit = quote_spanned!(span=> __visit(#name, __value));
                quote!(if let __api::Some(__value) = #binding { #visit })
            } else {
                quote_spanned!(span=> __visit(#name, #binding);)
            }
        });
        Some(quote!(#pattern => { #(#visits)* }))
    };
    let body = select(model, own, |inner| Some(delegate(inner, "headers")), &quote!({}))?;
    Some(quote! {
        fn headers(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&'static ::core::primitive::str, &dyn ::core::fmt::Display),
        ) { #body }
    })
}
