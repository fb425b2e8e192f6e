use error_core::ApiError;
use error_core::dialects::GoogleRpc;

#[derive(Debug, ApiError)]
#[api_error(dialect = GoogleRpc, code = "ZONE_FULL", status = 429, message = "The zone {zone} of {region} is full")]
struct ZoneFull {
    #[api_error(detail)]
    zones: Vec<String>,
    #[api_error(detail)]
    limits: std::collections::BTreeMap<String, u32>,
    #[api_error(detail = "Zone")]
    zone: String,
    #[api_error(detail = "zone.id")]
    id: u32,
    #[api_error(detail = "theNumberOfInstancesThatTheProjectMayHaveInOneZoneOfThisRegionAtATime")]
    most: u32,
    region: String,
    #[api_error(detail)]
    project: String,
}

fn main() {}
