use std::time::Duration;

use error_examples::butverify::Error;

use super::{CAUSE, Sample, samples};

pub fn butverify() -> Vec<Sample> {
    let upgrade_url = || "https://app.butverify.dev/plan".to_owned();
    samples![
        Error::AuthRequired,
        Error::AuthRefused,
        Error::AccountSuspended {
            upgrade_url: upgrade_url()
        },
        Error::QuotaExceeded {
            limit: 3,
            current: 3,
            upgrade_url: upgrade_url()
        },
        Error::PayloadTooLarge,
        Error::InvalidArgument {
            field: "--pin".into(),
            problem: "takes no value".into()
        },
        Error::SiteNotFound {
            site_id: "s_1".into()
        },
        Error::RateLimited {
            retry_after: Duration::from_secs(7)
        },
        Error::Network {
            host: "api.butverify.dev".into(),
            source: CAUSE.into()
        },
        Error::Internal(CAUSE.into()),
        Error::WebhookSignatureMismatch {
            event_id: "evt_1".into()
        },
        Error::WebhookReplay {
            event_id: "evt_1".into()
        },
        Error::TenantGrace,
        Error::SiteExpired,
    ]
}
