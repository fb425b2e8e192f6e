//! The dialects of standards, alone and recognised.
#![no_main]

use error_core::dialects::{
    Connect, GoogleRpc, GraphQl, JsonApi, JsonRpc, McpTool, OAuth, OData, ProblemDetails,
};
use error_fuzz::read_in;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    read_in::<Connect>(data);
    read_in::<GoogleRpc>(data);
    read_in::<GraphQl>(data);
    read_in::<JsonApi>(data);
    read_in::<JsonRpc>(data);
    read_in::<McpTool>(data);
    read_in::<OAuth>(data);
    read_in::<OData>(data);
    read_in::<ProblemDetails>(data);
    read_in::<(ProblemDetails, GoogleRpc, JsonApi, JsonRpc, GraphQl, OData, OAuth, Connect, McpTool)>(data);
});
