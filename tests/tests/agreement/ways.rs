//! The ways that an error takes: packed, written, walked, answered, and read back.

use std::marker::PhantomData;

use bytes::Bytes;
use error_core::__private::Spec;
use error_core::dialects::{
    Bkend, BkendFlat, Butterbase, Butverify, Connect, GoogleRpc, GraphQl, JsonApi, JsonRpc, McpTool, OAuth,
    OData, ProblemDetails, SchemaStack,
};
use error_core::{
    ApiError, Catalogued, Context, Decoded, Dialect, Entry, decode, envelope, render, respond_as,
};
use http::{HeaderMap, Response, StatusCode};
use serde_json::Value;

use super::dialects as d;
use super::error::{Packed, Sample};
use super::errors::As;
use super::further as f;

/// A dialect, and what is done with it.
pub struct Way {
    pub spec: &'static Spec,
    pub write: fn(&dyn ApiError, &Context) -> Bytes,
    pub walk: fn(&dyn ApiError, &Context) -> (String, Value),
    pub respond: fn(&dyn ApiError, &Context) -> Response<Bytes>,
    pub read: fn(StatusCode, &HeaderMap, &Bytes) -> Decoded,
    /// Of the errors in [`Packed::LIST`].
    pub pack: fn(&Packed, &Context) -> Bytes,
}

fn way<D: Dialect>() -> Way {
    Way {
        spec: D::SPEC,
        write: |error, context| render::<D>(&error, context),
        walk: |error, context| {
            let walked = envelope::<D>(&error, context);
            (
                serde_json::to_string(&walked).unwrap(),
                serde_json::to_value(&walked).unwrap(),
            )
        },
        respond: |error, context| respond_as::<D>(&error, context),
        read: decode::<D>,
        pack: |error, context| render::<D>(error, context),
    }
}

macro_rules! in_built_in {
    ($each:ident $(, $type:ty)?) => {
        vec![
            $each::<Butterbase $(, $type)?>(),
            $each::<BkendFlat $(, $type)?>(),
            $each::<Bkend $(, $type)?>(),
            $each::<Butverify $(, $type)?>(),
            $each::<SchemaStack $(, $type)?>(),
            $each::<ProblemDetails $(, $type)?>(),
            $each::<GoogleRpc $(, $type)?>(),
            $each::<JsonApi $(, $type)?>(),
            $each::<JsonRpc $(, $type)?>(),
            $each::<GraphQl $(, $type)?>(),
            $each::<OData $(, $type)?>(),
            $each::<OAuth $(, $type)?>(),
            $each::<Connect $(, $type)?>(),
            $each::<McpTool $(, $type)?>(),
        ]
    };
}

/// The dialects of the crate.
pub fn built_in() -> Vec<Way> {
    in_built_in!(way)
}

/// Those written here: between them, every construct of the language.
pub fn own() -> Vec<Way> {
    vec![
        way::<d::Harbor>(),
        way::<d::Marina>(),
        way::<d::Pier>(),
        way::<d::Ferry>(),
        way::<d::Barge>(),
        way::<d::Customs>(),
        way::<d::Pilot>(),
        way::<d::Manifest>(),
        way::<d::Dock>(),
        way::<d::Beacon>(),
        way::<d::Lock>(),
        way::<d::Nest>(),
        way::<d::Twins>(),
        way::<d::Arms>(),
        way::<d::Crew>(),
        way::<d::Hold>(),
        way::<d::Docks>(),
        way::<d::Spoken>(),
        way::<f::Quay>(),
        way::<f::Fleet>(),
        way::<f::Tower>(),
        way::<f::Ways>(),
        way::<f::Wrongs>(),
        way::<f::Tree>(),
        way::<f::Toll>(),
        way::<f::Bare>(),
        way::<f::Cargo>(),
        way::<f::Union>(),
        way::<f::Gaps>(),
        way::<f::Holes>(),
        way::<f::Lines>(),
        way::<f::Given>(),
    ]
}

/// A type of the examples: its entries, and how each dialect of the crate writes what it packed of them.
pub struct Type {
    pub entries: &'static [Entry],
    pub pack: Vec<fn(&Sample, &Context) -> Bytes>,
}

fn pack<D: Dialect, E: Catalogued>() -> fn(&Sample, &Context) -> Bytes {
    |sample, context| render::<D>(&As::<E>(sample, PhantomData), context)
}

fn of_type<E: Catalogued>() -> Type {
    Type {
        entries: E::LIST.entries,
        pack: in_built_in!(pack, E),
    }
}

/// Every type of the five catalogs, and those of the service's own.
pub fn types() -> Vec<Type> {
    use error_examples::butterbase as b;
    use error_examples::{bkend, bkend_flat, butverify, schema_stack, service};
    vec![
        of_type::<b::Error>(),
        of_type::<b::AuthError>(),
        of_type::<b::ExternalError>(),
        of_type::<b::IntegrationError>(),
        of_type::<b::QuotaError>(),
        of_type::<b::ResourceError>(),
        of_type::<b::RuntimeError>(),
        of_type::<b::SchemaError>(),
        of_type::<b::StateError>(),
        of_type::<b::ValidationError>(),
        of_type::<bkend_flat::Error>(),
        of_type::<bkend::AuthError>(),
        of_type::<bkend::DataError>(),
        of_type::<butverify::Error>(),
        of_type::<schema_stack::Error>(),
        of_type::<service::BkendError>(),
        of_type::<service::BkendFlatError>(),
    ]
}
