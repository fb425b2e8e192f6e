//! The item as it was written: syntax paired with what its attributes say.

use std::rc::Rc;

use proc_macro2::Span;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Ident, Index, Lit, Member, Type};

use crate::attr::{Attrs, Place};
use crate::ctxt::Ctxt;
use crate::lower::kind::{is_dyn_error, names};
use crate::message::foreign::{Display, Foreign};

/// An enum or a struct.
pub(crate) struct Input<'a> {
    pub(crate) item: &'a DeriveInput,
    pub(crate) attrs: Rc<Attrs>,
    /// The derive that writes `Display`, as far as its attributes tell.
    pub(crate) foreign: Option<Foreign>,
    /// A struct is an error with one variant, whose attributes are those of the type.
    pub(crate) variants: Vec<Variant<'a>>,
    pub(crate) is_enum: bool,
}

/// One error.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: Rc<Attrs>,
    pub(crate) description: Option<String>,
    /// What is known of its `Display`.
    pub(crate) display: Display,
    pub(crate) fields: Vec<Field<'a>>,
    /// Without parentheses or braces.
    pub(crate) is_unit: bool,
}

/// One field of an error.
pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    /// Its name, or its position.
    pub(crate) name: String,
    /// What patterns call it.
    pub(crate) binding: Ident,
    pub(crate) syntax: &'a syn::Field,
    pub(crate) attrs: Rc<Attrs>,
    /// It is the cause: a foreign error.
    pub(crate) source: bool,
    /// Another derive fills it by itself: a backtrace, a location.
    pub(crate) implicit: bool,
}

impl<'a> Input<'a> {
    pub(crate) fn read(cx: &Ctxt, item: &'a DeriveInput) -> Self {
        let foreign = Foreign::of(item);
        let is_enum = matches!(item.data, Data::Enum(_));
        let place = if is_enum { Place::Enum } else { Place::Struct };
        let attrs = Rc::new(Attrs::read(cx, &item.attrs, place));
        let own = attrs.display.is_written();
        let nothing = Rc::default();
        let variants = match &item.data {
            Data::Enum(data) => data
                .variants
                .iter()
                .map(|variant| Variant {
                    ident: &variant.ident,
                    attrs: Rc::new(Attrs::read(cx, &variant.attrs, Place::Variant)),
                    description: description(&variant.attrs),
                    display: Display::of(foreign, own, &item.attrs, &variant.attrs),
                    fields: fields(cx, &variant.fields, foreign, &nothing),
                    is_unit: matches!(variant.fields, Fields::Unit),
                })
                .collect(),
            Data::Struct(data) => vec![Variant {
                ident: &item.ident,
                attrs: Rc::clone(&attrs),
                description: description(&item.attrs),
                display: Display::of(foreign, own, &[], &item.attrs),
                fields: fields(cx, &data.fields, foreign, &nothing),
                is_unit: matches!(data.fields, Fields::Unit),
            }],
            Data::Union(data) => {
                let keyword = &data.union_token;
                cx.error(
                    keyword,
                    "a union is no error; derive `ApiError` on an enum or a struct",
                );
                Vec::new()
            }
        };
        Self {
            item,
            attrs,
            foreign,
            variants,
            is_enum,
        }
    }

    /// Whether this derive implements `Display` and `Error`: nobody else seems to.
    pub(crate) fn implements_display(&self) -> bool {
        self.foreign.is_none() && !self.attrs.display.is_written()
    }
}

impl Field<'_> {
    /// Printing it would print the text of a foreign error: it is the cause, or has an error of no known type.
    pub(crate) fn is_foreign(&self) -> bool {
        self.source || names(&self.syntax.ty, &|name| name == "Error") || is_dyn_error(&self.syntax.ty)
    }

    /// As sentences call it.
    pub(crate) fn in_words(&self) -> String {
        match self.member {
            Member::Named(_) => format!("`{}`", self.name),
            Member::Unnamed(_) => format!("field {}", self.name),
        }
    }

    /// By its name it is an error, of the service's own perhaps.
    pub(crate) fn may_be_foreign(&self) -> bool {
        self.is_foreign() || names(&self.syntax.ty, &|name| name.ends_with("Error"))
    }
}

impl<'a> Variant<'a> {
    /// `forward`, or `transparent` without a code of its own.
    pub(crate) fn forwards(&self) -> bool {
        self.attrs.forward.is_written()
            || !self.attrs.code.is_written() && matches!(self.display, Display::Transparent(_))
    }

    /// The field that `forward` is about.
    pub(crate) fn only_field(&self) -> Option<&Field<'a>> {
        let mut fields = self.fields.iter().filter(|field| !field.implicit);
        fields.next().filter(|_| fields.next().is_none())
    }

    /// The name that messages call it by.
    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    /// The cause, where there is one.
    pub(crate) fn source(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.source)
    }
}

/// The doc comment as a whole, without the space that each line begins with.
fn description(attributes: &[Attribute]) -> Option<String> {
    let mut text = String::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
    {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(ExprLit {
                lit: Lit::Str(part), ..
            }) = &pair.value
        {
            for line in part.value().lines() {
                text.push_str(line.strip_prefix(' ').unwrap_or(line).trim_end());
                text.push('\n');
            }
        }
    }
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What a field says; that is `nothing` for most, which they share.
fn field_attrs(cx: &Ctxt, field: &syn::Field, nothing: &Rc<Attrs>) -> Rc<Attrs> {
    if field.attrs.is_empty() {
        Rc::clone(nothing)
    } else {
        Rc::new(Attrs::read(cx, &field.attrs, Place::Field))
    }
}

fn fields<'a>(
    cx: &Ctxt,
    fields: &'a Fields,
    foreign: Option<Foreign>,
    nothing: &Rc<Attrs>,
) -> Vec<Field<'a>> {
    let single = fields.len() == 1;
    let mut list: Vec<Field<'a>> = fields
        .iter()
        .enumerate()
        .map(|(i, syntax)| {
            let (member, name, binding) = if let Some(ident) = &syntax.ident {
                (
                    Member::Named(ident.clone()),
                    ident.unraw().to_string(),
                    ident.clone(),
                )
            } else {
                // Ours by name, the field's by place: what is wrong with its type is reported there.
                let span = Span::call_site().located_at(syntax.ty.span());
                (
                    Member::Unnamed(Index::from(i)),
                    i.to_string(),
                    format_ident!("_{i}", span = span),
                )
            };
            Field {
                member,
                name,
                binding,
                syntax,
                attrs: field_attrs(cx, syntax, nothing),
                source: false,
                implicit: is_implicit(syntax),
            }
        })
        .collect();
    mark_source(&mut list, foreign, single);
    list
}

/// Marks the cause: said by an attribute, else the field called `source`,
/// else what derive_more takes for it, the only field of a tuple.
fn mark_source(fields: &mut [Field<'_>], foreign: Option<Foreign>, single: bool) {
    let mut found = false;
    for field in fields.iter_mut() {
        field.source = field.attrs.source.is_written()
            || Foreign::says(field.syntax, "source")
            || Foreign::says(field.syntax, "from");
        found |= field.source;
    }
    for field in fields
        .iter_mut()
        .filter(|field| !found && !Foreign::denies_source(field.syntax))
    {
        let inferred = foreign == Some(Foreign::DeriveMore) && single && field.syntax.ident.is_none();
        field.source = field.name == "source" || inferred && !is_plain(&field.syntax.ty);
    }
}

/// A type that is certainly no error.
fn is_plain(ty: &Type) -> bool {
    use crate::lower::kind::{Kind, of};
    !matches!(of(ty).kind, Kind::Any)
}

fn is_implicit(field: &syn::Field) -> bool {
    let by_type = match &field.ty {
        Type::Path(ty) => ty
            .path
            .segments
            .last()
            .is_some_and(|segment| segment.ident == "Backtrace"),
        _ => false,
    };
    by_type || Foreign::says(field, "backtrace") || Foreign::says(field, "implicit")
}
