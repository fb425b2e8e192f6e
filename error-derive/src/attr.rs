//! `#[api_error(…)]`: what was written for its keys.

mod list;
mod meta;
pub(crate) mod number;
mod row;
mod slot;
mod status;
mod value;

pub(crate) use list::{DetailConstant, Pair};
pub(crate) use meta::{Meta, segments};
pub(crate) use row::{Place, Row};
pub(crate) use slot::Slot;
pub(crate) use status::Status;
pub(crate) use value::{Constant, DetailName, Message, Recovery};

use syn::{Attribute, Ident, Path, Type};

use crate::case::Case;
use crate::ctxt::Ctxt;
use crate::text::Text;
use row::{Key, row};

/// Everything that `#[api_error(…)]` says at one place. The table decides what can be set where.
#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) attempts: Slot<Constant<u32>>,
    pub(crate) audience: Slot<()>,
    pub(crate) axum: Slot<()>,
    pub(crate) category: Slot<Text>,
    pub(crate) challenge: Slot<Text>,
    pub(crate) code: Slot<Text>,
    pub(crate) context: Slot<Vec<Ident>>,
    pub(crate) krate: Slot<Path>,
    pub(crate) decode: Slot<()>,
    pub(crate) deprecated: Slot<Text>,
    pub(crate) detail: Slot<DetailName>,
    pub(crate) details: Slot<Vec<Pair<DetailConstant>>>,
    pub(crate) dialect: Slot<Type>,
    pub(crate) display: Slot<()>,
    pub(crate) docs: Slot<Text>,
    pub(crate) docs_base: Slot<Text>,
    pub(crate) fallback: Slot<()>,
    pub(crate) forward: Slot<()>,
    pub(crate) grpc: Slot<Constant<&'static str>>,
    pub(crate) header: Slot<Text>,
    pub(crate) headers: Slot<Vec<Pair<Text>>>,
    pub(crate) message: Slot<Message>,
    pub(crate) number: Slot<Constant<i64>>,
    pub(crate) recovery: Slot<Recovery>,
    pub(crate) remediation: Slot<Text>,
    pub(crate) rename_details: Slot<Case>,
    pub(crate) retry_after: Slot<Constant<u32>>,
    pub(crate) retry_field: Slot<()>,
    pub(crate) shared: Slot<()>,
    pub(crate) source: Slot<()>,
    pub(crate) status: Slot<Status>,
    pub(crate) title: Slot<Text>,
    pub(crate) violations: Slot<()>,
    /// A key was not understood: it may be the one that is missed.
    pub(crate) broken: bool,
}

impl Attrs {
    pub(crate) fn read(cx: &Ctxt, attributes: &[Attribute], place: Place) -> Self {
        let mut attrs = Self::default();
        for attribute in attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("api_error"))
        {
            for meta in meta::metas(cx, attribute, &mut attrs.broken) {
                match row(cx, &meta.key, place) {
                    Some(row) => attrs.set(cx, row, &meta),
                    None => attrs.broken = true,
                }
            }
        }
        attrs
    }

    /// The keys of an error, not of its type, as far as they are written.
    pub(crate) fn of_error(&self) -> impl Iterator<Item = &Ident> {
        let Self {
            attempts,
            audience,
            code,
            context,
            deprecated,
            details,
            docs,
            fallback,
            grpc,
            headers,
            message,
            number,
            recovery,
            remediation,
            retry_after,
            shared,
            status,
            title,
            category: _,
            axum: _,
            challenge: _,
            krate: _,
            decode: _,
            detail: _,
            dialect: _,
            display: _,
            docs_base: _,
            forward: _,
            header: _,
            rename_details: _,
            retry_field: _,
            source: _,
            violations: _,
            broken: _,
        } = self;
        let texts = [code, deprecated, docs, remediation, title].map(Slot::key);
        let flags = [audience, fallback, shared].map(Slot::key);
        let numbers = [attempts, retry_after].map(Slot::key);
        let rest = [
            context.key(),
            details.key(),
            grpc.key(),
            headers.key(),
            message.key(),
            number.key(),
            recovery.key(),
            status.key(),
        ];
        texts
            .into_iter()
            .chain(flags)
            .chain(numbers)
            .chain(rest)
            .flatten()
    }

    /// The keys of a field that put something on the wire, as far as they are written.
    pub(crate) fn of_field(&self) -> impl Iterator<Item = &Ident> {
        [
            self.detail.key(),
            self.header.key(),
            self.retry_field.key(),
            self.violations.key(),
        ]
        .into_iter()
        .flatten()
    }

    /// Reads the value of a key into its slot.
    fn set(&mut self, cx: &Ctxt, row: &Row, meta: &Meta) {
        let key = &meta.key;
        match row.key {
            Key::Attempts => self.attempts.set(cx, key, value::number(cx, meta, row)),
            Key::Audience => self.audience.set(cx, key, value::word(cx, meta, row, "internal")),
            Key::Axum => self.axum.set(cx, key, value::flag(cx, meta, row)),
            Key::Category => self.category.set(cx, key, value::text(cx, meta, row)),
            Key::Challenge => self.challenge.set(cx, key, value::text(cx, meta, row)),
            Key::Code => self.code.set(cx, key, value::text(cx, meta, row)),
            Key::Context => self.context.set(cx, key, list::names(cx, meta, row)),
            Key::Crate => self.krate.set(cx, key, value::path(cx, meta, row)),
            Key::Decode => self.decode.set(cx, key, value::flag(cx, meta, row)),
            Key::Deprecated => self.deprecated.set(cx, key, value::text(cx, meta, row)),
            Key::Detail => self.detail.set(cx, key, value::detail(cx, meta, row)),
            Key::Details => self.details.set(cx, key, list::details(cx, meta, row)),
            Key::Dialect => self.dialect.set(cx, key, value::dialect(cx, meta, row)),
            Key::Display => self.display.set(cx, key, value::word(cx, meta, row, "own")),
            Key::Docs => self.docs.set(cx, key, value::text(cx, meta, row)),
            Key::DocsBase => self.docs_base.set(cx, key, value::text(cx, meta, row)),
            Key::Fallback => self.fallback.set(cx, key, value::flag(cx, meta, row)),
            Key::Forward => self.forward.set(cx, key, value::flag(cx, meta, row)),
            Key::Grpc => self.grpc.set(cx, key, number::grpc(cx, meta, row)),
            Key::Header => self.header.set(cx, key, value::text(cx, meta, row)),
            Key::Headers => self.headers.set(cx, key, list::headers(cx, meta, row)),
            Key::Message => self.message.set(cx, key, value::message(cx, meta, row)),
            Key::Number => self.number.set(cx, key, number::signed(cx, meta, row)),
            Key::Recovery => self.recovery.set(cx, key, value::recovery(cx, meta, row)),
            Key::Remediation => self.remediation.set(cx, key, value::text(cx, meta, row)),
            Key::RenameDetails => self.rename_details.set(cx, key, value::case(cx, meta, row)),
            Key::RetryAfter => self.retry_after.set(cx, key, value::number(cx, meta, row)),
            Key::RetryField => self.retry_field.set(cx, key, value::flag(cx, meta, row)),
            Key::Shared => self.shared.set(cx, key, value::flag(cx, meta, row)),
            Key::Source => self.source.set(cx, key, value::flag(cx, meta, row)),
            Key::Status => self.status.set(cx, key, status::status(cx, meta, row)),
            Key::Title => self.title.set(cx, key, value::text(cx, meta, row)),
            Key::Violations => self.violations.set(cx, key, value::flag(cx, meta, row)),
        }
    }
}
