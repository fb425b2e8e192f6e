//! The same service in four other shapes.

use serde_json::{Value, json};

use super::{Request, Tokens, Tour, TourError};
use crate::service::LARGEST_FILE;

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    bkend(tour, tokens)?;
    bkend_flat(tour, tokens)?;
    butverify(tour, tokens)?;
    schema_stack(tour, tokens)
}

fn bkend(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("The same in the shape of bkend: the status follows from the code")?;
    let show = |path: &str| Request::get(format!("/bkend/shop/tables/{path}"));
    let insert = |row: &Value| insert("bkend", row).bearer(&tokens.service);
    tour.provoke(401, "auth/missing-authorization-header", &show("orders/rows/1"))?;
    tour.provoke(
        404,
        "data/not-found",
        &show("orders/rows/99").bearer(&tokens.service),
    )?;
    tour.provoke(
        403,
        "data/permission-denied",
        &show("notes/rows/1").bearer(&tokens.leo),
    )?;
    tour.provoke(
        409,
        "data/duplicate-value",
        &insert(&json!({ "email": "mia@example.com" })),
    )?;
    tour.provoke(400, "data/validation-error", &insert(&json!({ "email": 7 })))
}

fn bkend_flat(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("The same in a flat shape")?;
    let show = |path: &str| Request::get(format!("/bkend-flat/shop/tables/{path}"));
    let insert = |row: &Value| insert("bkend-flat", row).bearer(&tokens.service);
    tour.provoke(401, "UNAUTHORIZED", &show("orders/rows/1"))?;
    tour.provoke(
        401,
        "TOKEN_REVOKED",
        &show("orders/rows/1").bearer("bb_sk_0123456789abcdef"),
    )?;
    tour.provoke(
        404,
        "RECORD_NOT_FOUND",
        &show("orders/rows/99").bearer(&tokens.service),
    )?;
    tour.provoke(
        409,
        "UNIQUE_CONSTRAINT",
        &insert(&json!({ "email": "mia@example.com" })),
    )?;
    tour.provoke(400, "VALIDATION_ERROR", &insert(&json!({})))
}

fn butverify(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("The same in the shape of butverify: what belongs to a code stands beside it")?;
    let upload = |name: &str, size: usize| {
        let content = "x".repeat(size);
        Request::put(format!("/butverify/shop/files/{name}")).text(content)
    };
    tour.provoke(401, "auth_required", &upload("a.txt", 1))?;
    tour.provoke(400, "invalid_argument", &upload("A.txt", 1).bearer(&tokens.mia))?;
    tour.provoke(
        402,
        "quota_exceeded",
        &upload("copy.jpg", LARGEST_FILE).bearer(&tokens.mia),
    )?;
    tour.provoke(
        413,
        "payload_too_large",
        &upload("film.mp4", LARGEST_FILE + 1).bearer(&tokens.mia),
    )?;
    tour.provoke(
        404,
        "site_not_found",
        &Request::put("/butverify/none/files/a.txt").bearer(&tokens.ada),
    )
}

fn schema_stack(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("The same in the shape of SchemaStack: problems field by field")?;
    let customer = |row: &Value| insert("schemastack", row).bearer(&tokens.service);
    let show = |path: &str| Request::get(format!("/schemastack/shop/tables/{path}")).bearer(&tokens.service);
    tour.provoke(401, "UNAUTHORIZED", &insert("schemastack", &json!({})))?;
    tour.provoke(422, "VALIDATION_ERROR", &customer(&json!({})))?;
    tour.provoke(
        409,
        "UNIQUE_CONSTRAINT_VIOLATION",
        &customer(&json!({ "email": "mia@example.com" })),
    )?;
    let order = json!({ "customer": 99, "quantity": 1 });
    let order = Request::post("/schemastack/shop/tables/orders/rows")
        .bearer(&tokens.service)
        .json(&order);
    tour.provoke(400, "FOREIGN_KEY_VIOLATION", &order)?;
    tour.provoke(404, "NOT_FOUND", &show("customers/rows/99"))?;
    tour.provoke(404, "NOT_FOUND", &show("invoices/rows/1"))
}

fn insert(api: &str, row: &Value) -> Request {
    Request::post(format!("/{api}/shop/tables/customers/rows")).json(row)
}
