//! What the tour needs before it provokes anything: apps, keys, users, tables.

use serde_json::{Value, json};

use super::{Request, Tokens, Tour, TourError};
use crate::service::OwnerKey;

pub(super) fn prepare(tour: &mut Tour<'_>, keys: &[OwnerKey]) -> Result<Tokens, TourError> {
    tour.chapter("Setting up: apps, keys, users, tables")?;
    let owner = |name: &str| {
        let key = keys.iter().find(|key| key.owner == name);
        key.map(|key| key.key.clone()).unwrap_or_default()
    };
    let (ada, ben) = (owner("ada"), owner("ben"));
    for app in ["shop", "empty"] {
        tour.prepare(&Request::post("/apps").bearer(&ada).json(&json!({ "name": app })))?;
    }
    let key = |role: &str| {
        Request::post("/apps/shop/keys")
            .bearer(&ada)
            .json(&json!({ "role": role }))
    };
    let service = text(&tour.prepare(&key("service"))?, "key");
    let public = text(&tour.prepare(&key("publishable"))?, "key");
    for table in tables() {
        tour.prepare(&Request::post("/apps/shop/tables").bearer(&service).json(&table))?;
    }
    let policy = json!({ "expression": "author = user.id" });
    tour.prepare(
        &Request::put("/apps/shop/tables/notes/policy")
            .bearer(&service)
            .json(&policy),
    )?;
    let mia = session(tour, &service, "mia", 3600)?;
    let leo = session(tour, &service, "leo", 3600)?;
    for (table, row) in [
        ("customers", json!({ "email": "mia@example.com" })),
        (
            "orders",
            json!({ "customer": 1, "quantity": 2, "note": "as a gift" }),
        ),
        ("journal", json!({ "entry": "opened" })),
    ] {
        let path = format!("/apps/shop/tables/{table}/rows");
        tour.prepare(&Request::post(path).bearer(&service).json(&row))?;
    }
    let note = json!({ "text": "call back" });
    tour.prepare(
        &Request::post("/apps/shop/tables/notes/rows")
            .bearer(&mia)
            .json(&note),
    )?;
    Ok(Tokens {
        ada,
        ben,
        service,
        public,
        mia,
        leo,
    })
}

/// Signs an end user in.
pub(super) fn session(
    tour: &mut Tour<'_>,
    service: &str,
    user: &str,
    expires_in: u64,
) -> Result<String, TourError> {
    let body = json!({ "user": user, "expires_in": expires_in });
    let answer = tour.prepare(&Request::post("/apps/shop/sessions").bearer(service).json(&body))?;
    Ok(text(&answer, "token"))
}

fn tables() -> [Value; 4] {
    [
        json!({ "name": "customers", "columns": [
            { "name": "email", "type": "text", "not_null": true, "unique": true },
        ]}),
        json!({ "name": "orders", "realtime": true, "columns": [
            { "name": "customer", "type": "integer", "references": "customers" },
            { "name": "quantity", "type": "integer", "min": 1 },
            { "name": "note", "type": "text" },
        ]}),
        json!({ "name": "journal", "append_only": true, "columns": [{ "name": "entry", "type": "text" }] }),
        json!({ "name": "notes", "columns": [
            { "name": "author", "type": "text", "not_null": true },
            { "name": "text", "type": "text" },
        ]}),
    ]
}

fn text(body: &Value, member: &str) -> String {
    body[member].as_str().unwrap_or_default().to_owned()
}
