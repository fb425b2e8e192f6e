//! Who the caller is, and what it may do.

use error_core::{ApiError, dialects::Butterbase};

/// A caller that is not known, or may not do what it asks for.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(
    dialect = Butterbase,
    category = "Authentication & authorization",
    challenge = "Bearer realm=\"butterbase\"",
    axum
)]
pub enum AuthError {
    /// The endpoint is not open to everybody, and the request carries no credentials.
    #[error("This endpoint needs credentials")]
    #[api_error(
        code = "AUTH_REQUIRED",
        status = 401,
        remediation = "Add the header Authorization: Bearer <token>, with a service key from a server or an end user's JWT.",
        recovery = correct
    )]
    Required,

    /// The bearer token cannot be read, or its signature is not ours.
    #[error("The bearer token is not valid")]
    #[api_error(
        code = "AUTH_INVALID_TOKEN",
        status = 401,
        remediation = "Send the token exactly as it was issued to this app, or have a new one issued.",
        recovery = correct
    )]
    InvalidToken,

    /// No key of this app has this value, or the one that had it was revoked.
    #[error("The API key is not a key of this app")]
    #[api_error(
        code = "AUTH_INVALID_API_KEY",
        status = 401,
        remediation = "Compare the key with those on the app's API Keys page; each app has its own. Create one if it was rotated.",
        recovery = correct
    )]
    InvalidApiKey {
        /// As much of the key as may be shown.
        #[api_error(detail)]
        key_prefix: String,
    },

    /// The caller is known, but its credentials do not reach this far.
    #[error("These credentials do not allow {action}")]
    #[api_error(
        code = "AUTH_INSUFFICIENT_PERMISSIONS",
        status = 403,
        remediation = "Use credentials of the scope in details.required_scope; a publishable key covers client operations only.",
        recovery = escalate
    )]
    InsufficientPermissions {
        /// What was asked for: `creating an app`.
        #[api_error(detail)]
        action: &'static str,
        /// The scope that allows it.
        #[api_error(detail)]
        required_scope: &'static str,
    },

    /// Another app issued the end user's JWT, or this one has no end users yet.
    #[error("The end user's token does not belong to this app")]
    #[api_error(
        code = "AUTH_INVALID_END_USER_JWT",
        status = 401,
        remediation = "Send a JWT that this app issued. Where sign-in is not set up yet, start with configure_oauth_provider.",
        recovery = correct
    )]
    InvalidEndUserJwt,

    /// The end user's session is over.
    #[error("The end user's session has expired")]
    #[api_error(
        code = "AUTH_END_USER_JWT_EXPIRED",
        status = 401,
        remediation = "Refresh the session or have the user sign in, and send the request with the new token.",
        recovery = correct
    )]
    EndUserJwtExpired,

    /// The table decides row by row who may see what, and the request does not say for which end user it is.
    #[error("The table {table:?} is read and written on behalf of an end user only")]
    #[api_error(
        code = "AUTH_RLS_REQUIRES_USER_JWT",
        status = 401,
        remediation = "Authorize with the end user's JWT. A service key passes row policies only where that is configured.",
        recovery = correct
    )]
    RlsRequiresUserJwt {
        /// The table with row policies.
        #[api_error(detail)]
        table: String,
    },

    /// The end user is known, and the table's policies do not give it this row or operation.
    #[error("The policies of {table:?} do not allow this {operation}")]
    #[api_error(
        code = "AUTH_RLS_POLICY_VIOLATION",
        status = 403,
        remediation = "Look at the table's policies with manage_rls; act as the row's owner, or have a policy changed.",
        recovery = escalate
    )]
    RlsPolicyViolation {
        /// The table with row policies.
        #[api_error(detail)]
        table: String,
        /// `select`, `insert`, `update` or `delete`.
        #[api_error(detail)]
        operation: &'static str,
    },
}
