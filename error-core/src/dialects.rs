//! The dialects that come with the library, each written with [`dialect!`](crate::dialect!).

mod bkend;
mod bkend_flat;
mod butterbase;
mod butverify;
mod connect;
mod google_rpc;
mod graph_ql;
mod json_api;
mod json_rpc;
mod mcp_tool;
mod oauth;
mod odata;
mod problem_details;
mod schema_stack;

pub use bkend::Bkend;
pub use bkend_flat::BkendFlat;
pub use butterbase::Butterbase;
pub use butverify::Butverify;
pub use connect::{Connect, ConnectDetails};
pub use google_rpc::GoogleRpc;
pub use graph_ql::GraphQl;
pub use json_api::JsonApi;
pub use json_rpc::JsonRpc;
pub use mcp_tool::McpTool;
pub use oauth::OAuth;
pub use odata::OData;
pub use problem_details::ProblemDetails;
pub use schema_stack::SchemaStack;
