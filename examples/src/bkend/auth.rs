//! `auth/…`: accounts, tokens, sign-in.

use std::time::Duration;

use error_core::{ApiError, dialects::Bkend};

/// What the module for accounts answers with.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Bkend, category = "auth", axum)]
pub enum AuthError {
    /// What was sent as an email address is none.
    #[error("This is not an email address")]
    #[api_error(
        code = "auth/invalid-email-format",
        remediation = "Send an address of the form name@host.",
        recovery = correct
    )]
    InvalidEmailFormat,

    /// The password is too short or too simple.
    #[error("The password needs {requirement}")]
    #[api_error(
        code = "auth/invalid-password-format",
        remediation = "Choose a password that is as long and as varied as the project demands.",
        recovery = correct
    )]
    InvalidPasswordFormat {
        /// What it lacks: `at least 8 characters`.
        requirement: &'static str,
    },

    /// The parameters of a call for signing in or up do not fit.
    #[error("The parameter {parameter:?} is not as expected")]
    #[api_error(
        code = "auth/invalid-request",
        remediation = "Go through the parameters one by one with the reference at hand.",
        recovery = correct
    )]
    InvalidRequest {
        /// The first that does not fit.
        parameter: String,
    },

    /// Nobody is signed in, as far as the request tells.
    #[error("Sign in first")]
    #[api_error(
        code = "auth/unauthorized",
        remediation = "Sign in, and put the token into the Authorization header.",
        recovery = correct
    )]
    Unauthorized,

    /// The access token was valid once.
    #[error("The access token has expired")]
    #[api_error(
        code = "auth/access-token-expired",
        remediation = "Exchange the refresh token for a new access token, then send the request again.",
        recovery = correct
    )]
    AccessTokenExpired,

    /// The access token is not one of ours, or was changed.
    #[error("The access token is not valid")]
    #[api_error(
        code = "auth/invalid-access-token",
        status = 401,
        remediation = "See that the token arrives whole and belongs to this project.",
        recovery = correct
    )]
    InvalidAccessToken,

    /// The refresh token is not one of ours, was used, or has expired.
    #[error("The refresh token is not valid")]
    #[api_error(
        code = "auth/invalid-refresh-token",
        status = 401,
        remediation = "Have the user sign in; that gives both tokens anew.",
        recovery = escalate
    )]
    InvalidRefreshToken,

    /// The token is neither a key nor a JWT.
    #[error("The token cannot be read")]
    #[api_error(
        code = "auth/invalid-token-format",
        remediation = "Send a JWT, or a key with its prefix pk_ or sk_.",
        recovery = correct
    )]
    InvalidTokenFormat,

    /// The header with the token is not there.
    #[error("The request has no Authorization header")]
    #[api_error(
        code = "auth/missing-authorization-header",
        status = 401,
        remediation = "Add the header Authorization, with Bearer and the access token.",
        recovery = correct
    )]
    MissingAuthorizationHeader,

    /// The user is signed in, but its role does not allow this.
    #[error("Your role does not allow this")]
    #[api_error(
        code = "auth/forbidden",
        remediation = "Ask an administrator of the project for a role that does.",
        recovery = escalate
    )]
    Forbidden,

    /// Nobody has an account under this address or id.
    #[error("There is no such account")]
    #[api_error(
        code = "auth/account-not-found",
        remediation = "Correct the address or the user id, or sign up.",
        recovery = correct
    )]
    AccountNotFound,

    /// An account with this address exists.
    #[error("This email address has an account already")]
    #[api_error(
        code = "auth/email-already-exists",
        status = 409,
        remediation = "Sign in with this address, or register with another.",
        recovery = correct
    )]
    EmailAlreadyExists,

    /// The social account belongs to a user already.
    #[error("This {provider} account is linked already")]
    #[api_error(
        code = "auth/account-already-linked",
        status = 409,
        remediation = "Look at the linked accounts; unlink it there before linking it elsewhere.",
        recovery = correct
    )]
    AccountAlreadyLinked {
        /// `Google`, `GitHub`.
        provider: &'static str,
    },

    /// Too many calls of this module in a short time.
    #[error("Too many requests")]
    #[api_error(
        code = "auth/too-many-requests",
        remediation = "Wait as long as Retry-After says.",
        recovery = retry
    )]
    TooManyRequests {
        /// Until the next one is taken.
        #[api_error(retry_after)]
        retry_after: Duration,
    },

    /// Too many failed attempts to sign in to one account.
    #[error("Too many attempts to sign in")]
    #[api_error(
        code = "auth/too-many-login-attempts",
        remediation = "Wait as long as Retry-After says, and check the password before the next attempt.",
        recovery = retry
    )]
    TooManyLoginAttempts {
        /// Until the next one is taken.
        #[api_error(retry_after)]
        retry_after: Duration,
    },

    /// Too many verification codes were asked for.
    #[error("Too many codes were asked for")]
    #[api_error(
        code = "auth/too-many-code-requests",
        remediation = "Use the code that was sent last, or ask for the next one after the time in Retry-After.",
        recovery = retry
    )]
    TooManyCodeRequests {
        /// Until the next one is sent.
        #[api_error(retry_after)]
        retry_after: Duration,
    },
}
