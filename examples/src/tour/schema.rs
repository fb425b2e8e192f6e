//! Schemas and policies that are refused.

use serde_json::{Value, json};

use super::{Request, Tokens, Tour, TourError};

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Schemas and policies that are refused")?;
    let declare = |table: &Value| {
        Request::post("/apps/shop/tables")
            .bearer(&tokens.service)
            .json(table)
    };
    let migrate = |migration: &Value| {
        Request::patch("/apps/shop/tables/orders")
            .bearer(&tokens.service)
            .json(migration)
    };
    let contradictory = json!({ "name": "prices", "columns": [
        { "name": "label", "type": "text", "min": 1 },
        { "name": "label", "type": "text", "references": "orders" },
    ]});
    tour.provoke(400, "VALIDATION_INVALID_SCHEMA", &declare(&contradictory))?;
    let misspelled = json!({ "name": "prices", "columns": [{ "name": "amount", "type": "decimal" }] });
    tour.provoke(400, "VALIDATION_INVALID_SCHEMA", &declare(&misspelled))?;
    let reserved = json!({ "name": "select", "columns": [] });
    tour.provoke(400, "VALIDATION_INVALID_NAME", &declare(&reserved))?;
    let dropping = json!({ "drop": ["note"] });
    tour.provoke(400, "SCHEMA_DESTRUCTIVE_CHANGE", &migrate(&dropping))?;
    // There are orders, and none of them could have a value here.
    let impossible = json!({ "add": [{ "name": "paid", "type": "boolean", "not_null": true }] });
    tour.provoke(500, "SCHEMA_MIGRATION_FAILED", &migrate(&impossible))?;
    tour.prepare(&migrate(&json!({ "drop": ["note"], "confirm": true })))?;
    let policy = json!({ "expression": "author = (SELECT max(email) FROM customers)" });
    let policy = Request::put("/apps/shop/tables/notes/policy")
        .bearer(&tokens.service)
        .json(&policy);
    tour.provoke(400, "RLS_UNSAFE_EXPRESSION", &policy)
}
