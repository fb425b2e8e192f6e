//! The dialects that come with the library, each written with [`dialect!`](crate::dialect!).

mod bkend;
mod bkend_flat;
mod butterbase;
mod butverify;
mod schema_stack;

pub use bkend::Bkend;
pub use bkend_flat::BkendFlat;
pub use butterbase::Butterbase;
pub use butverify::Butverify;
pub use schema_stack::SchemaStack;
