//! Texts as they were written.

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Lit, LitStr};

/// A string literal and what it says: read once, and mostly without looking at each character.
#[derive(Clone)]
pub(crate) struct Text {
    token: Literal,
    value: String,
}

impl Text {
    /// Nothing where the literal is no string.
    pub(crate) fn of(token: Literal) -> Option<Self> {
        let written = token.to_string();
        let inside = written
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .filter(|inside| !inside.contains('\\') && !inside.contains('\r'));
        let value = match inside {
            Some(inside) => inside.to_owned(),
            None => match Lit::new(token.clone()) {
                Lit::Str(literal) => literal.value(),
                _ => return None,
            },
        };
        Some(Self { token, value })
    }

    pub(crate) fn new(value: &str, span: Span) -> Self {
        let mut token = Literal::string(value);
        token.set_span(span);
        Self {
            token,
            value: value.to_owned(),
        }
    }

    pub(crate) fn value(&self) -> String {
        self.value.clone()
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.value
    }

    pub(crate) fn span(&self) -> Span {
        self.token.span()
    }

    pub(crate) fn token(&self) -> Literal {
        self.token.clone()
    }

    /// The same text as generated code writes it.
    pub(crate) fn generated(&self) -> Literal {
        let mut token = self.token.clone();
        token.set_span(Span::call_site());
        token
    }
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if let Some((token, _)) = input.cursor().literal()
            && let Some(text) = Self::of(token)
        {
            input.parse::<Literal>()?;
            return Ok(text);
        }
        let literal: LitStr = input.parse()?;
        Ok(Self {
            token: literal.token(),
            value: literal.value(),
        })
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.token.to_tokens(tokens);
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Literal;

    use super::Text;

    #[test]
    fn a_text_says_what_was_written() {
        for (written, says) in [
            (r#""plain""#, Some("plain")),
            (r#""a \"word\"\n""#, Some("a \"word\"\n")),
            (r#"r"raw \ text""#, Some(r"raw \ text")),
            ("b\"bytes\"", None),
            ("7", None),
            ("'c'", None),
        ] {
            let literal: Result<Literal, _> = written.parse();
            let text = literal.ok().and_then(Text::of);
            assert_eq!(text.as_ref().map(Text::as_str), says, "{written}");
        }
    }
}
