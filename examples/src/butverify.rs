//! butverify: 14 codes, with what belongs to a code beside `code` and `message`.
//!
//! The API and its command line ([`bv`](crate::bv)) share this enum. Its page gives no statuses: these are the
//! conventional ones. `network` is raised by the command line itself and has none. The two webhook codes are for
//! the audit log; a response in their place carries `internal`.

use std::time::Duration;

use error_core::{ApiError, catalog, dialects::Butverify};

use crate::Cause;

/// Everything that the API, its command line and its audit log can name.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butverify, axum)]
pub enum Error {
    /// There is no token, or it has expired.
    #[error("Sign in first")]
    #[api_error(
        code = "auth_required",
        status = 401,
        remediation = "Get an installation token at app.butverify.dev and run `bv init` with it.",
        category = "Auth",
        recovery = escalate
    )]
    AuthRequired,

    /// The holder of the token may not do this: the billing portal, for example, is for the owner.
    #[error("You may not do this")]
    #[api_error(
        code = "auth_refused",
        status = 403,
        remediation = "Ask a person who owns the tenant: trying again does not help.",
        category = "Auth",
        recovery = escalate
    )]
    AuthRefused,

    /// The tenant is suspended, by an administrator or because it was not paid for.
    #[error("This account is suspended")]
    #[api_error(
        code = "account_suspended",
        status = 403,
        remediation = "Show the upgrade_url to a person who can settle it.",
        category = "Auth",
        recovery = escalate
    )]
    AccountSuspended {
        /// Where it can be settled.
        #[api_error(detail)]
        upgrade_url: String,
    },

    /// The tier's limit is reached.
    #[error("{current} of {limit} are in use")]
    #[api_error(
        code = "quota_exceeded",
        status = 402,
        remediation = "Remove sites with `bv rm`, or show the upgrade_url to a person.",
        category = "Quotas",
        recovery = escalate
    )]
    QuotaExceeded {
        /// What the tier includes.
        #[api_error(detail)]
        limit: u64,
        /// What is in use.
        #[api_error(detail)]
        current: u64,
        /// Where there is more to be had.
        #[api_error(detail)]
        upgrade_url: String,
    },

    /// What was pushed is larger than 1 GB.
    #[error("The upload is too large")]
    #[api_error(
        code = "payload_too_large",
        status = 413,
        remediation = "Leave out what the site does not need; an upload cannot be sent in parts.",
        category = "Quotas",
        recovery = correct
    )]
    PayloadTooLarge,

    /// A flag, an argument or a member of the body is not valid.
    #[error("{field}: {problem}")]
    #[api_error(
        code = "invalid_argument",
        status = 400,
        remediation = "Correct what field names, and call again.",
        category = "Inputs",
        recovery = correct
    )]
    InvalidArgument {
        /// The flag, argument or member.
        #[api_error(detail)]
        field: String,
        /// What is wrong with it.
        problem: String,
    },

    /// The tenant has no site of this id.
    #[error("There is no site {site_id:?}")]
    #[api_error(
        code = "site_not_found",
        status = 404,
        remediation = "Find the id with `bv ls --json`.",
        category = "Inputs",
        recovery = correct
    )]
    SiteNotFound {
        /// The id that leads nowhere.
        site_id: String,
    },

    /// Too many calls in a short time.
    #[error("Too many requests")]
    #[api_error(
        code = "rate_limited",
        status = 429,
        remediation = "Sleep for retry_after seconds, then call again.",
        category = "Transport",
        recovery = retry
    )]
    RateLimited {
        /// Until the next call is taken.
        #[api_error(detail, retry_after)]
        retry_after: Duration,
    },

    /// The API could not be reached: no name, no connection, or no TLS.
    #[error("{host}: {source}")]
    #[api_error(
        code = "network",
        status = none,
        message = "{host} cannot be reached",
        remediation = "Call again up to three times, with pauses that double.",
        category = "Transport",
        recovery = retry,
        attempts = 3
    )]
    Network {
        /// The host that was called.
        host: String,
        /// What failed.
        source: Cause,
    },

    /// Something went wrong on the side of the API.
    #[error("internal: {0}")]
    #[api_error(
        code = "internal",
        status = 500,
        message = "Something went wrong on our side",
        remediation = "Call once more. If it fails again, give the request_id to a person.",
        category = "Transport",
        recovery = retry,
        attempts = 1,
        context(request_id),
        fallback
    )]
    Internal(#[source] Cause),

    /// Stripe's signature on a webhook does not verify. The event was thrown away.
    #[error("the signature of webhook event {event_id:?} does not verify")]
    #[api_error(
        code = "webhook_signature_mismatch",
        status = 400,
        remediation = "Compare the signing secret with the one in Stripe's dashboard.",
        category = "Webhook-only",
        recovery = escalate,
        audience = internal
    )]
    WebhookSignatureMismatch {
        /// Of the event, as far as it can be believed.
        event_id: String,
    },

    /// A webhook delivered an event that was seen within the last seven days.
    #[error("webhook event {event_id:?} was seen before")]
    #[api_error(
        code = "webhook_replay",
        status = 409,
        remediation = "Nothing is to be done: the first delivery counts.",
        category = "Webhook-only",
        recovery = escalate,
        audience = internal
    )]
    WebhookReplay {
        /// Of the event.
        event_id: String,
    },

    /// An invoice is open: until it is paid, the tenant can read but not write.
    #[error("An invoice is open; only reading is possible until it is paid")]
    #[api_error(
        code = "tenant_grace",
        status = 402,
        remediation = "Have the open invoice paid in the dashboard.",
        category = "Migration & lifecycle",
        recovery = escalate
    )]
    TenantGrace,

    /// The site was not pinned, and its time is over.
    #[error("The site has expired")]
    #[api_error(
        code = "site_expired",
        status = 410,
        remediation = "Push it again. A pinned site does not expire.",
        category = "Migration & lifecycle",
        recovery = correct
    )]
    SiteExpired,
}

catalog! {
    /// The 14 codes of butverify.
    pub static CATALOG: [Error] = "catalogs/butverify/errors.json";
    require: [description, remediation, category, recovery];
}
