//! The language of dialects: each construct with the JSON that it gives, to the byte.

#[path = "dialects/custom.rs"]
mod custom;
#[path = "dialects/details.rs"]
mod details;
#[path = "dialects/extends.rs"]
mod extends;
#[path = "dialects/facts.rs"]
mod facts;
#[path = "dialects/items.rs"]
mod items;
#[path = "dialects/left_out.rs"]
mod left_out;
#[path = "dialects/maps.rs"]
mod maps;
#[path = "dialects/pick.rs"]
mod pick;
#[path = "dialects/presence.rs"]
mod presence;
#[path = "dialects/quiet.rs"]
mod quiet;
#[path = "dialects/settings.rs"]
mod settings;
#[path = "dialects/within.rs"]
mod within;

use error_core::{Catalogued, Context, Dialect, envelope, render};

/// The body of an error in a dialect, by the writer; the walker says the same.
fn body<D: Dialect>(error: &impl Catalogued, context: &Context) -> String {
    let written = String::from_utf8(render::<D>(error, context).to_vec()).expect("JSON is UTF-8");
    let walked = serde_json::to_string(&envelope::<D>(error, context)).expect("an envelope is JSON");
    assert_eq!(written, walked, "the writer and the walker agree");
    written
}

/// The same without anything of a request.
fn alone<D: Dialect>(error: &impl Catalogued) -> String {
    body::<D>(error, &Context::new())
}
