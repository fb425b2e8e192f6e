//! Bodies and rows that do not fit.

use serde_json::{Value, json};

use super::{Request, Tokens, Tour, TourError};

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    bodies(tour, tokens)?;
    constraints(tour, tokens)?;
    paths(tour, tokens)
}

fn bodies(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Bodies that do not fit")?;
    let apps = || Request::post("/apps").bearer(&tokens.ada);
    let not_json = apps()
        .header("content-type", "application/json")
        .text("{\"name\": shop}");
    tour.provoke(400, "VALIDATION_INVALID_SCHEMA", &not_json)?;
    tour.provoke(400, "VALIDATION_INVALID_SCHEMA", &apps().text("name=shop"))?;
    tour.provoke(400, "VALIDATION_MISSING_FIELD", &apps().json(&json!({})))?;
    tour.provoke(
        400,
        "VALIDATION_INVALID_TYPE",
        &apps().json(&json!({ "name": 7 })),
    )?;
    tour.provoke(
        400,
        "VALIDATION_INVALID_NAME",
        &apps().json(&json!({ "name": "My Shop" })),
    )?;
    tour.provoke(
        409,
        "RESOURCE_ALREADY_EXISTS",
        &apps().json(&json!({ "name": "shop" })),
    )?;
    let order = |row: &Value| row_of("orders", row).bearer(&tokens.service);
    tour.provoke(
        400,
        "VALIDATION_INVALID_TYPE",
        &order(&json!({ "quantity": "three" })),
    )?;
    tour.provoke(
        400,
        "VALIDATION_INVALID_INPUT",
        &order(&json!({ "quantity": 1e30 })),
    )?;
    tour.provoke(
        400,
        "VALIDATION_COLUMN_NOT_FOUND",
        &order(&json!({ "colour": "red" })),
    )?;
    let filter = Request::get("/apps/shop/tables/orders/rows?quantity=many").bearer(&tokens.service);
    tour.provoke(400, "VALIDATION_INVALID_INPUT", &filter)
}

fn constraints(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Rows that SQLite refuses")?;
    let row = |table: &str, row: &Value| row_of(table, row).bearer(&tokens.service);
    let taken = json!({ "email": "mia@example.com" });
    tour.provoke(
        409,
        "VALIDATION_UNIQUE_CONSTRAINT_VIOLATION",
        &row("customers", &taken),
    )?;
    tour.provoke(
        400,
        "VALIDATION_NOT_NULL_VIOLATION",
        &row("customers", &json!({})),
    )?;
    tour.provoke(
        400,
        "VALIDATION_CHECK_CONSTRAINT_VIOLATION",
        &row("orders", &json!({ "quantity": 0 })),
    )?;
    let stranger = json!({ "customer": 99, "quantity": 1 });
    tour.provoke(400, "VALIDATION_FOREIGN_KEY_VIOLATION", &row("orders", &stranger))?;
    let customer = Request::delete("/apps/shop/tables/customers/rows/1").bearer(&tokens.service);
    tour.provoke(400, "VALIDATION_FOREIGN_KEY_VIOLATION", &customer)?;
    let entry = Request::delete("/apps/shop/tables/journal/rows/1").bearer(&tokens.service);
    tour.provoke(400, "VALIDATION_CONSTRAINT_VIOLATION", &entry)
}

fn paths(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Things that are not there, or not as they were")?;
    let get = |path: &str| Request::get(path).bearer(&tokens.service);
    tour.provoke(
        400,
        "VALIDATION_TABLE_NOT_FOUND",
        &get("/apps/shop/tables/invoices/rows"),
    )?;
    tour.provoke(
        404,
        "RESOURCE_NOT_FOUND",
        &get("/apps/shop/tables/orders/rows/99"),
    )?;
    tour.provoke(404, "RESOURCE_NOT_FOUND", &get("/apps/shop/no/such/route"))?;
    tour.provoke(
        404,
        "RESOURCE_NOT_FOUND",
        &Request::delete("/apps/shop/keys").bearer(&tokens.service),
    )?;
    let change = |version: i64| {
        let row = json!({ "_version": version, "note": "as two gifts" });
        Request::patch("/apps/shop/tables/orders/rows/1")
            .bearer(&tokens.service)
            .json(&row)
    };
    tour.prepare(&change(1))?;
    tour.provoke(409, "RESOURCE_CONFLICT", &change(1))
}

fn row_of(table: &str, row: &Value) -> Request {
    Request::post(format!("/apps/shop/tables/{table}/rows")).json(row)
}
