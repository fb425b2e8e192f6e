//! Who calls, and what is not theirs.

use serde_json::json;

use super::{Request, Tokens, Tour, TourError, start};

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Who calls, and what is not theirs")?;
    let shop = || Request::get("/apps/shop");
    tour.provoke(401, "AUTH_REQUIRED", &shop())?;
    tour.provoke(401, "AUTH_INVALID_TOKEN", &shop().bearer("open sesame"))?;
    tour.provoke(
        401,
        "AUTH_INVALID_API_KEY",
        &shop().bearer("bb_sk_0123456789abcdef"),
    )?;
    // A key of one app, used for another.
    tour.provoke(
        401,
        "AUTH_INVALID_API_KEY",
        &Request::get("/apps/empty").bearer(&tokens.service),
    )?;
    let forged = format!("{}A", &tokens.mia[..tokens.mia.len() - 2]);
    tour.provoke(401, "AUTH_INVALID_END_USER_JWT", &shop().bearer(&forged))?;
    let expired = start::session(tour, &tokens.service, "mia", 0)?;
    tour.provoke(401, "AUTH_END_USER_JWT_EXPIRED", &shop().bearer(&expired))?;
    let row = || Request::post("/apps/shop/tables/customers/rows").json(&json!({ "email": "a@example.com" }));
    tour.provoke(
        403,
        "AUTH_INSUFFICIENT_PERMISSIONS",
        &row().bearer(&tokens.public),
    )?;
    tour.provoke(404, "APP_NOT_FOUND", &shop().bearer(&tokens.ben))?;
    let note = || Request::get("/apps/shop/tables/notes/rows/1");
    tour.provoke(401, "AUTH_RLS_REQUIRES_USER_JWT", &note().bearer(&tokens.service))?;
    tour.prepare(&note().bearer(&tokens.mia))?;
    tour.provoke(403, "AUTH_RLS_POLICY_VIOLATION", &note().bearer(&tokens.leo))
}
