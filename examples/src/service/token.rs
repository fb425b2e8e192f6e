//! End users' tokens: JSON Web Tokens (RFC 7519), signed with HMAC-SHA-256.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::butterbase::{AuthError, Error};

/// The only header that is written and accepted: whoever could choose the algorithm could choose none.
const HEADER: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// What a token says about an end user.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Claims {
    /// The end user.
    pub(super) sub: String,
    /// The app that it was issued for.
    pub(super) aud: String,
    /// The second from which it is no longer valid, since 1970.
    pub(super) exp: u64,
}

/// Writes a token.
pub(super) fn issue(secret: &[u8], claims: &Claims) -> Result<String, Error> {
    let payload = serde_json::to_vec(claims).map_err(|error| Error::Internal(error.into()))?;
    let signed = format!(
        "{}.{}",
        BASE64_URL_SAFE_NO_PAD.encode(HEADER),
        BASE64_URL_SAFE_NO_PAD.encode(payload)
    );
    let signature = BASE64_URL_SAFE_NO_PAD.encode(mac(secret, &signed)?.finalize().into_bytes());
    Ok(format!("{signed}.{signature}"))
}

/// Reads a token of `app`, believing nothing before the signature is checked.
pub(super) fn verify(secret: &[u8], app: &str, token: &str, now: u64) -> Result<Claims, Error> {
    let (signed, signature) = token.rsplit_once('.').ok_or(AuthError::InvalidEndUserJwt)?;
    let signature = decoded(signature)?;
    mac(secret, signed)?
        .verify_slice(&signature)
        .map_err(|_| AuthError::InvalidEndUserJwt)?;
    let (header, payload) = signed.split_once('.').ok_or(AuthError::InvalidEndUserJwt)?;
    let claims: Claims =
        serde_json::from_slice(&decoded(payload)?).map_err(|_| AuthError::InvalidEndUserJwt)?;
    if decoded(header)? != HEADER.as_bytes() || claims.aud != app {
        return Err(AuthError::InvalidEndUserJwt.into());
    }
    if claims.exp <= now {
        return Err(AuthError::EndUserJwtExpired.into());
    }
    Ok(claims)
}

fn mac(secret: &[u8], signed: &str) -> Result<Hmac<Sha256>, Error> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(|error| Error::Internal(error.into()))?;
    mac.update(signed.as_bytes());
    Ok(mac)
}

fn decoded(part: &str) -> Result<Vec<u8>, AuthError> {
    BASE64_URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| AuthError::InvalidEndUserJwt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(exp: u64) -> Claims {
        Claims {
            sub: "mia".into(),
            aud: "shop".into(),
            exp,
        }
    }

    fn code(result: Result<Claims, Error>) -> &'static str {
        match result {
            Ok(_) => "",
            Err(error) => error_core::ApiError::entry(&error).code(),
        }
    }

    #[test]
    fn what_was_issued_is_accepted_until_it_expires() {
        let token = issue(b"secret", &claims(10)).unwrap();
        assert_eq!(verify(b"secret", "shop", &token, 9).unwrap().sub, "mia");
        assert_eq!(
            code(verify(b"secret", "shop", &token, 10)),
            "AUTH_END_USER_JWT_EXPIRED"
        );
    }

    #[test]
    fn another_secret_another_app_and_a_changed_token_are_refused() {
        let token = issue(b"secret", &claims(10)).unwrap();
        let unsigned = format!(
            "{}.{}.",
            BASE64_URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#),
            "e30"
        );
        for (secret, app, token) in [
            (&b"other"[..], "shop", token.as_str()),
            (b"secret", "forum", &token),
            (b"secret", "shop", &token[..token.len() - 2]),
            (b"secret", "shop", &unsigned),
        ] {
            assert_eq!(
                code(verify(secret, app, token, 1)),
                "AUTH_INVALID_END_USER_JWT",
                "{token}"
            );
        }
    }
}
