//! Limits of the plan.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{Request, Tokens, Tour, TourError};
use crate::service::{LARGEST_FILE, Limits};

/// How long the tour waits for another client to be connected.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Limits of the plan")?;
    let limits = Limits::default();
    counted(tour, tokens, &limits)?;
    files(tour, tokens)?;
    rates(tour, tokens, &limits)?;
    connections(tour, tokens)
}

/// Tables and functions.
fn counted(tour: &mut Tour<'_>, tokens: &Tokens, limits: &Limits) -> Result<(), TourError> {
    let table = |number: u32| {
        let table =
            json!({ "name": format!("table_{number}"), "columns": [{ "name": "a", "type": "real" }] });
        Request::post("/apps/empty/tables")
            .bearer(&tokens.ada)
            .json(&table)
    };
    let function = |number: u32| {
        let function = json!({ "name": format!("function_{number}"), "steps": [] });
        Request::post("/apps/empty/functions")
            .bearer(&tokens.ada)
            .json(&function)
    };
    for number in 0..limits.tables {
        tour.prepare(&table(number))?;
    }
    tour.provoke(402, "QUOTA_TABLE_LIMIT", &table(limits.tables))?;
    for number in 0..limits.deployments {
        tour.prepare(&function(number))?;
    }
    tour.provoke(402, "QUOTA_DEPLOYMENT_LIMIT", &function(limits.deployments))
}

fn files(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    let upload = |name: &str, size: usize| {
        let content = "x".repeat(size);
        Request::put(format!("/apps/shop/files/{name}"))
            .bearer(&tokens.mia)
            .text(content)
    };
    tour.provoke(
        413,
        "QUOTA_FILE_SIZE_EXCEEDED",
        &upload("film.mp4", LARGEST_FILE + 1),
    )?;
    tour.prepare(&upload("photo.jpg", LARGEST_FILE))?;
    tour.provoke(402, "QUOTA_STORAGE_EXCEEDED", &upload("copy.jpg", LARGEST_FILE))
}

fn rates(tour: &mut Tour<'_>, tokens: &Tokens, limits: &Limits) -> Result<(), TourError> {
    let show = Request::get("/apps/shop").bearer(&tokens.public);
    // Some requests of this key were made before, so it may be fewer that are left.
    for _ in 0..limits.public_requests.get() {
        if tour.client.send(&show)?.status == 429 {
            break;
        }
    }
    tour.provoke(429, "QUOTA_RATE_LIMIT", &show)?;
    let send = Request::post("/apps/shop/integrations/mail/tools/send")
        .bearer(&tokens.mia)
        .text("{}");
    for _ in 0..limits.integration_calls.get() {
        if tour.client.send(&send)?.status == 429 {
            break;
        }
    }
    tour.provoke(429, "INTEGRATIONS_QUOTA_EXCEEDED", &send)
}

/// One client waits for an order; a second one finds no seat; then the order comes.
fn connections(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    let changes = Request::get("/apps/shop/tables/orders/changes?seconds=20").bearer(&tokens.service);
    let (client, request) = (tour.client.clone(), changes.clone());
    let first = std::thread::spawn(move || client.send(&request));
    let seats = Request::get("/apps/shop/realtime").bearer(&tokens.service);
    let started = Instant::now();
    while tour.client.send(&seats)?.json()["connections"] != 1 && started.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(10));
    }
    tour.provoke(429, "REALTIME_CONNECTION_LIMIT", &changes)?;
    let order = json!({ "customer": 1, "quantity": 3 });
    tour.prepare(
        &Request::post("/apps/shop/tables/orders/rows")
            .bearer(&tokens.service)
            .json(&order),
    )?;
    let received = first.join().ok().transpose()?.map(|answer| answer.json());
    if received.is_none_or(|body| body["row"]["quantity"] != 3) {
        tour.report
            .surprises
            .push("the client that waited did not receive the order".to_owned());
    }
    Ok(())
}
