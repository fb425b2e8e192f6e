//! Failures beneath the service.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::{Request, Tokens, Tour, TourError};
use crate::service;

pub(super) fn tour(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    tour.chapter("Failures beneath the service")?;
    functions(tour, tokens)?;
    let shop = Request::get("/apps/shop").bearer(&tokens.ada);
    away(&tour.database.clone(), || {
        tour.provoke(502, "EXTERNAL_DB_ERROR", &shop)
    })?;
    // Back in its place, it serves again.
    tour.prepare(&shop)?;
    let file = |request: Request| request.bearer(&tokens.mia);
    let (put, get) = (
        file(Request::put("/apps/shop/files/a.txt")),
        file(Request::get("/apps/shop/files/photo.jpg")),
    );
    away(&service::folder_of(&tour.database), || {
        tour.provoke(500, "QUOTA_STORAGE_ERROR", &put.text("a"))?;
        tour.provoke(502, "S3_ERROR", &get)
    })
}

fn functions(tour: &mut Tour<'_>, tokens: &Tokens) -> Result<(), TourError> {
    let mut run = |status, code, name: &str, step| {
        let function = json!({ "name": name, "steps": [step] });
        tour.prepare(
            &Request::post("/apps/shop/functions")
                .bearer(&tokens.service)
                .json(&function),
        )?;
        let path = format!("/apps/shop/functions/{name}/run");
        tour.provoke(status, code, &Request::post(path).bearer(&tokens.service))
    };
    run(504, "FUNCTION_TIMEOUT", "slow", json!({ "wait": 5000 }))?;
    let unreachable = format!("http://{}/hook", deaf_address()?);
    run(
        502,
        "EXTERNAL_NETWORK_ERROR",
        "notifier",
        json!({ "notify": unreachable }),
    )?;
    run(500, "INTERNAL_ERROR", "broken", json!({ "average": [] }))
}

/// An address at which nobody listens any more.
fn deaf_address() -> std::io::Result<std::net::SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

/// Moves something out of its place while `meanwhile` runs.
fn away(path: &Path, meanwhile: impl FnOnce() -> Result<(), TourError>) -> Result<(), TourError> {
    let mut elsewhere = path.as_os_str().to_owned();
    elsewhere.push(".away");
    let elsewhere = PathBuf::from(elsewhere);
    std::fs::rename(path, &elsewhere)?;
    let result = meanwhile();
    std::fs::rename(&elsewhere, path)?;
    result
}
