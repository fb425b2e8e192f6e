//! Things that are asked for at the wrong moment.

use serde_json::json;

use super::{Request, Tokens, Tour, TourError};

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Things that are asked for at the wrong moment")?;
    let owned = |request: Request| request.bearer(&tokens.ada);
    tour.provoke(
        409,
        "STATE_INVALID_TRANSITION",
        &owned(Request::post("/apps/shop/resume")),
    )?;
    tour.prepare(&owned(Request::post("/apps/empty/pause")))?;
    let deploy = || {
        let function = json!({ "name": "report", "steps": [{ "average": [1, 2, 3] }] });
        owned(Request::post("/apps/empty/functions")).json(&function)
    };
    tour.provoke(423, "APP_PAUSED", &deploy())?;
    tour.prepare(&owned(Request::post("/apps/empty/resume")))?;
    tour.provoke(409, "STATE_PREREQUISITE_MISSING", &deploy())?;
    let changes = Request::get("/apps/shop/tables/customers/changes?seconds=1").bearer(&tokens.service);
    tour.provoke(400, "REALTIME_NOT_CONFIGURED", &changes)?;
    integrations(tour, tokens)
}

fn integrations(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    let send = || {
        Request::post("/apps/shop/integrations/mail/tools/send")
            .bearer(&tokens.mia)
            .text("{}")
    };
    tour.provoke(400, "INTEGRATIONS_NOT_CONFIGURED", &send())?;
    let configure = |toolkit: &str| {
        let body = json!({ "toolkits": { toolkit: format!("http://{}/mail", tour.address) } });
        Request::put("/apps/shop/integrations")
            .bearer(&tokens.service)
            .json(&body)
    };
    let (chat, mail) = (configure("chat"), configure("mail"));
    tour.prepare(&chat)?;
    tour.provoke(400, "INTEGRATIONS_TOOLKIT_NOT_ENABLED", &send())?;
    tour.prepare(&mail)?;
    tour.provoke(400, "INTEGRATIONS_NOT_CONNECTED", &send())?;
    let connect = |expires_in: u64| {
        let body = json!({ "expires_in": expires_in });
        Request::post("/apps/shop/integrations/mail/account")
            .bearer(&tokens.mia)
            .json(&body)
    };
    tour.prepare(&connect(0))?;
    tour.provoke(401, "INTEGRATIONS_CONNECTION_EXPIRED", &send())?;
    tour.prepare(&connect(3600))?;
    // The third party is the service itself, which has no such route.
    tour.provoke(502, "INTEGRATIONS_EXECUTION_FAILED", &send())
}
