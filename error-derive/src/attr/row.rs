//! The table of keys: what is written, where, how.

use syn::Ident;

use crate::ctxt::Ctxt;
use crate::suggest::suggest;

/// Where an attribute stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

const TYPE: &[Place] = &[Place::Enum, Place::Struct];
const ERROR: &[Place] = &[Place::Variant, Place::Struct];
const BOTH: &[Place] = &[Place::Enum, Place::Variant, Place::Struct];
const FIELD: &[Place] = &[Place::Field];

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Enum => "an enum",
            Self::Struct => "a struct",
            Self::Variant => "a variant",
            Self::Field => "a field",
        }
    }
}

/// What is written, where, how.
pub(crate) struct Row {
    pub(super) key: Key,
    pub(crate) name: &'static str,
    places: &'static [Place],
    pub(crate) written: &'static str,
}

/// Declares the keys: each is a row of the table and a case of the enum that readers match on.
macro_rules! keys {
    ($($key:ident $name:literal $places:ident $written:literal,)*) => {
        /// A key of `#[api_error(…)]` at one kind of place.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(super) enum Key { $($key,)* }

        const TABLE: &[Row] = &[$(Row { key: Key::$key, name: $name, places: $places, written: $written },)*];
    };
}

keys! {
    Attempts "attempts" ERROR "`attempts = 3`",
    Audience "audience" ERROR "`audience = internal`",
    Axum "axum" TYPE "`axum`",
    Category "category" BOTH "`category = \"…\"`",
    Challenge "challenge" TYPE "`challenge = \"…\"`",
    Code "code" ERROR "`code = \"…\"`",
    Context "context" ERROR "`context(request_id)`",
    Crate "crate" TYPE "`crate = path`",
    Decode "decode" TYPE "`decode`",
    Deprecated "deprecated" ERROR "`deprecated = \"…\"`",
    Detail "detail" FIELD "`detail`, `detail = \"name\"`, `detail(skip_none)` or `detail(\"name\", skip_none)`",
    Details "detail" ERROR "`detail(name = 1)` with a text, a number or a boolean",
    Dialect "dialect" TYPE "`dialect = Path` or `dialect = (Path, Path)`",
    Display "display" TYPE "`display = own`",
    Docs "docs" ERROR "`docs = \"https://…\"`",
    DocsBase "docs_base" TYPE "`docs_base = \"https://…\"`",
    Fallback "fallback" ERROR "`fallback`",
    Forward "forward" ERROR "`forward`",
    Grpc "grpc" ERROR "`grpc = RESOURCE_EXHAUSTED`",
    Header "header" FIELD "`header = \"X-Name\"`",
    Headers "headers" ERROR "`headers(\"Name\" = \"value\")`",
    Message "message" ERROR "`message = \"…\"` or `message(\"… {}\", value)`",
    Number "number" ERROR "`number = 1042`",
    Recovery "recovery" ERROR "`recovery = retry`, `recovery = correct` or `recovery = escalate`",
    Remediation "remediation" ERROR "`remediation = \"…\"`",
    RenameDetails "rename_details" TYPE "`rename_details = \"camelCase\"`",
    RetryAfter "retry_after" ERROR "`retry_after = 30`",
    RetryField "retry_after" FIELD "`retry_after`",
    Shared "shared" ERROR "`shared`",
    Source "source" FIELD "`source`",
    Status "status" ERROR "`status = 429`, `status = TOO_MANY_REQUESTS` or `status = none`",
    Title "title" ERROR "`title = \"…\"`",
    Violations "violations" FIELD "`violations`",
}

/// The row of a key at a place, or the mistake that there is none.
pub(super) fn row(cx: &Ctxt, key: &Ident, place: Place) -> Option<&'static Row> {
    let name = key.to_string();
    let here = TABLE
        .iter()
        .find(|row| row.name == name && row.places.contains(&place));
    if here.is_some() {
        return here;
    }
    if let Some(elsewhere) = TABLE.iter().find(|row| row.name == name) {
        let places: Vec<_> = elsewhere.places.iter().map(|place| place.name()).collect();
        let places = places.join(" or ");
        cx.error(
            key,
            format!(
                "`{name}` belongs on {places}, not on {}; move it there",
                place.name()
            ),
        );
        return None;
    }
    let known = TABLE
        .iter()
        .filter(|row| row.places.contains(&place))
        .map(|row| row.name);
    let mut way_out = suggest(&name, known.clone());
    if way_out.is_empty() {
        let known: Vec<_> = known.map(|name| format!("`{name}`")).collect();
        way_out = format!("; on {} there are {}", place.name(), known.join(", "));
    }
    cx.error(key, format!("unknown key `{name}`{way_out}"));
    None
}
