//! Bodies that no service ever sent, read in every dialect.

mod constructs;

use std::sync::OnceLock;

use bytes::Bytes;
use constructs::{Map, Tree, Ways};
use error_core::dialects::{
    Bkend, BkendFlat, Butterbase, Butverify, Connect, GoogleRpc, GraphQl, JsonApi, JsonRpc, McpTool, OAuth,
    OData, ProblemDetails, SchemaStack,
};
use error_core::{Decoded, Dialect, decode};
use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

/// A way to read a body.
type Reader = fn(&[u8]);

/// The built-in dialects, three that use what those do not, and the recognition among several.
const READERS: [(&str, Reader); 20] = [
    ("butterbase", read_in::<Butterbase>),
    ("bkend", read_in::<Bkend>),
    ("bkend_flat", read_in::<BkendFlat>),
    ("butverify", read_in::<Butverify>),
    ("schema_stack", read_in::<SchemaStack>),
    ("problem_details", read_in::<ProblemDetails>),
    ("google_rpc", read_in::<GoogleRpc>),
    ("json_api", read_in::<JsonApi>),
    ("json_rpc", read_in::<JsonRpc>),
    ("graph_ql", read_in::<GraphQl>),
    ("odata", read_in::<OData>),
    ("oauth", read_in::<OAuth>),
    ("connect", read_in::<Connect>),
    ("mcp_tool", read_in::<McpTool>),
    ("tree", read_in::<Tree>),
    ("map", read_in::<Map>),
    ("ways", read_in::<Ways>),
    ("seeds", read_in::<Seeds>),
    ("standards", read_in::<Standards>),
    ("constructs", read_in::<(Tree, Map, Ways)>),
];

/// A body of one of the documented APIs.
type Seeds = (Butterbase, Bkend, BkendFlat, Butverify, SchemaStack);

/// A body of one of the standards.
type Standards = (
    ProblemDetails,
    GoogleRpc,
    JsonApi,
    JsonRpc,
    GraphQl,
    OData,
    OAuth,
    Connect,
    McpTool,
);

/// Reads the data in the dialect that the environment's `DIALECT` names, without one in all of them.
///
/// # Panics
///
/// When there is no such dialect, and when what was read breaks a law of the decoder.
pub fn read(data: &[u8]) {
    static ASKED: OnceLock<Vec<Reader>> = OnceLock::new();
    for reader in ASKED.get_or_init(asked) {
        reader(data);
    }
}

fn asked() -> Vec<Reader> {
    let asked = std::env::var("DIALECT").ok();
    let readers = READERS
        .iter()
        .filter(|(name, _)| asked.as_deref().is_none_or(|asked| asked == *name));
    let readers: Vec<Reader> = readers.map(|(_, reader)| *reader).collect();
    assert!(
        !readers.is_empty(),
        "no dialect {asked:?}; there are {:?}",
        READERS.map(|(name, _)| name)
    );
    readers
}

/// Reads the data as a body, and its first line as the headers that dialects read, and asks for all that was read.
fn read_in<D: Dialect>(data: &[u8]) {
    let (status, headers) = head(data);
    let body = Bytes::copy_from_slice(data);
    look(&decode::<D>(status, &headers, &body), &body);
}

fn head(data: &[u8]) -> (StatusCode, HeaderMap) {
    let first = u16::from(data.first().copied().unwrap_or_default());
    let status = StatusCode::from_u16(200 + 2 * first).unwrap_or(StatusCode::BAD_REQUEST);
    let mut headers = HeaderMap::new();
    let line = data.split(|byte| *byte < b' ').next().unwrap_or_default();
    if let Ok(value) = HeaderValue::from_bytes(line) {
        for name in [RETRY_AFTER, WWW_AUTHENTICATE, HeaderName::from_static("x-fault")] {
            headers.insert(name, value.clone());
        }
    }
    (status, headers)
}

fn look(decoded: &Decoded, body: &Bytes) {
    assert_eq!(decoded.body(), body);
    assert!(!decoded.message().is_empty());
    assert!(decoded.violations().len() <= 2 * 1024);
    assert!(!format!("{decoded:?}{decoded}").is_empty());
    for (_, json) in decoded.details() {
        assert!(!json.is_empty());
    }
    let _ = (
        decoded.detail::<serde_json::Value>("limit"),
        decoded.has_code("A/B"),
        decoded.time(),
        decoded.retry_after(),
    );
}
