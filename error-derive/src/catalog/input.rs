//! What stands in `catalog! { … }`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, LitStr, Path, Token, Type, Visibility, bracketed};

use crate::ctxt::Ctxt;
use crate::separated::separated;
use crate::suggest::suggest;

/// One catalog.
pub(super) struct Input {
    /// Where error-core is.
    pub(super) krate: TokenStream,
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) name: Ident,
    pub(super) types: Vec<Type>,
    pub(super) file: Option<LitStr>,
    pub(super) dialects: Vec<Path>,
    /// Words of [`REQUIRE`].
    pub(super) require: Vec<Ident>,
}

/// What `require` can ask for.
const REQUIRE: [&str; 6] = [
    "description",
    "remediation",
    "docs",
    "category",
    "recovery",
    "parity",
];

const SETTINGS: [&str; 2] = ["dialects", "require"];

pub(super) fn parse(cx: &Ctxt, tokens: TokenStream) -> syn::Result<Input> {
    (|input: ParseStream<'_>| {
        let krate = krate(input)?;
        let mut catalog = declaration(krate, input)?;
        settings(cx, &mut catalog, input)?;
        Ok(catalog)
    })
    .parse2(tokens)
}

/// `$crate;`, from the macro around this one.
fn krate(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut krate = TokenStream::new();
    while !input.peek(Token![;]) {
        input.parse::<TokenTree>()?.to_tokens(&mut krate);
    }
    input.parse::<Token![;]>()?;
    Ok(krate)
}

/// `pub static CATALOG: [StoreError] = "errors.json";`
fn declaration(krate: TokenStream, input: ParseStream<'_>) -> syn::Result<Input> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    if !input.peek(Token![static]) {
        return Err(syn::Error::new(
            input.span(),
            "a catalog is a static; write `pub static CATALOG: [StoreError];`",
        ));
    }
    input.parse::<Token![static]>()?;
    let name: Ident = input.parse()?;
    if !input.peek(Token![:]) {
        return Err(syn::Error::new(
            input.span(),
            format!(
                "the types of the catalog stand behind a `:`; write `static {name}: [StoreError] = \"errors.json\";`"
            ),
        ));
    }
    input.parse::<Token![:]>()?;
    let types = list(
        input,
        "the types of the catalog stand in brackets; write `[StoreError]`",
    )?;
    let file = match input.parse::<Option<Token![=]>>()? {
        Some(_) => Some(file(input)?),
        None => None,
    };
    if !input.is_empty() {
        input.parse::<Token![;]>()?;
    }
    Ok(Input {
        krate,
        attrs,
        vis,
        name,
        types,
        file,
        dialects: Vec::new(),
        require: Vec::new(),
    })
}

fn file(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let file: LitStr = input.parse().map_err(|error| {
        syn::Error::new(
            error.span(),
            "the name of the file is a text; write `\"errors.json\"`",
        )
    })?;
    if file.value().is_empty() {
        return Err(syn::Error::new_spanned(
            file,
            "the name of the file is empty; write `\"errors.json\"`",
        ));
    }
    Ok(file)
}

/// `dialects: […], require: […]`
fn settings(cx: &Ctxt, catalog: &mut Input, input: ParseStream<'_>) -> syn::Result<()> {
    let mut seen: Vec<Ident> = Vec::new();
    while !input.is_empty() {
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        if seen.contains(&name) {
            cx.error(&name, format!("`{name}` is there twice; join the two lists"));
        }
        match name.to_string().as_str() {
            "dialects" => {
                catalog.dialects = list(
                    input,
                    "dialects stand in brackets; write `dialects: [ProblemDetails]`",
                )?;
            }
            "require" => {
                catalog.require = list(
                    input,
                    "what is required stands in brackets; write `require: [description]`",
                )?;
                words(cx, &mut catalog.require);
            }
            unknown => {
                let near = suggest(unknown, SETTINGS);
                cx.error(
                    &name,
                    format!(
                        "unknown setting `{unknown}`{}",
                        or(near, "; a catalog has `dialects` and `require`")
                    ),
                );
                input.parse::<TokenTree>()?;
            }
        }
        seen.push(name);
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// Reports and removes words that cannot be required.
fn words(cx: &Ctxt, require: &mut Vec<Ident>) {
    let mut seen: Vec<Ident> = Vec::new();
    for word in require.drain(..) {
        let text = word.to_string();
        if !REQUIRE.contains(&text.as_str()) {
            let all = format!(
                "; an entry can be required to have {}",
                REQUIRE.map(|word| format!("`{word}`")).join(", ")
            );
            cx.error(
                &word,
                format!("`{text}` cannot be required{}", or(suggest(&text, REQUIRE), &all)),
            );
        } else if seen.contains(&word) {
            cx.error(&word, format!("`{text}` is required twice; once is enough"));
        } else {
            seen.push(word);
        }
    }
    *require = seen;
}

fn or(text: String, other: &str) -> String {
    if text.is_empty() { other.to_owned() } else { text }
}

/// `[A, B]`
fn list<T: Parse>(input: ParseStream<'_>, otherwise: &str) -> syn::Result<Vec<T>> {
    if !input.peek(syn::token::Bracket) {
        return Err(syn::Error::new(input.span(), otherwise));
    }
    let content;
    bracketed!(content in input);
    let mut list = Vec::new();
    separated(&content, &mut |content| {
        content.parse().map(|item| list.push(item))
    })?;
    Ok(list)
}
