//! The ways to answer, a file each.

#[cfg(feature = "contenders")]
mod axum_json;
#[cfg(feature = "contenders")]
mod careful;
#[cfg(feature = "contenders")]
mod http_api_problem;
#[cfg(feature = "contenders")]
mod json_macro;
mod limit;
mod ours;
#[cfg(feature = "contenders")]
mod problem_details;
#[cfg(feature = "contenders")]
mod problem_facts;
#[cfg(feature = "contenders")]
mod sonic;
mod usual;

use crate::way::Way;

/// The envelope's first, then the problems'.
#[cfg(feature = "contenders")]
pub(crate) fn ways() -> Vec<Way> {
    vec![
        ours::envelope(),
        Way::by_hand::<usual::Usual>(),
        Way::by_hand::<careful::Careful>(),
        Way::by_hand::<sonic::Sonic>(),
        Way::by_hand::<json_macro::JsonMacro>(),
        Way::by_hand::<axum_json::AxumJson>(),
        limit::way(),
        ours::problem(),
        Way::by_hand::<http_api_problem::Crate>(),
        Way::by_hand::<problem_details::Crate>(),
    ]
}

/// Those of the regression check.
#[cfg(not(feature = "contenders"))]
pub(crate) fn ways() -> Vec<Way> {
    vec![
        ours::envelope(),
        Way::by_hand::<usual::Usual>(),
        limit::way(),
        ours::problem(),
    ]
}
