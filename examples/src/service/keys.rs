//! API keys: `bb_ok_…` of an owner, `bb_sk_…` and `bb_pk_…` of an app. Only their hashes are stored.

use rusqlite::{OptionalExtension, Transaction};
use sha2::{Digest, Sha256};

use super::access::Role;
use crate::butterbase::{AuthError, Error};

/// Characters of a key that may be shown: its kind and the first four of the rest.
const SHOWN: usize = 10;

/// What a key opens.
pub(super) struct Key {
    pub(super) role: Role,
    pub(super) owner: String,
    /// `None` for an owner's key: all apps of the owner.
    pub(super) app: Option<String>,
}

impl Key {
    /// The key, where the token is written like one.
    pub(super) fn find(db: &Transaction<'_>, token: &str) -> Result<Option<Self>, Error> {
        if !token.starts_with("bb_") {
            return Ok(None);
        }
        let sql = "SELECT role, owner, app FROM api_key WHERE hash = ?1";
        let read = |row: &rusqlite::Row<'_>| {
            let role = match row.get_ref(0)?.as_str()? {
                "owner" => Role::Owner,
                "service" => Role::Service,
                _ => Role::Publishable,
            };
            Ok(Self {
                role,
                owner: row.get(1)?,
                app: row.get(2)?,
            })
        };
        let found = db.query_row(sql, [hash(token)], read).optional()?;
        found.map(Some).ok_or_else(|| unknown(token).into())
    }
}

/// Makes a key and stores its hash. SQLite's generator is seeded by the operating system.
pub(super) fn create(
    db: &Transaction<'_>,
    prefix: &str,
    role: &str,
    owner: &str,
    app: Option<&str>,
) -> rusqlite::Result<String> {
    let random: String = db.query_row("SELECT lower(hex(randomblob(16)))", (), |row| row.get(0))?;
    let key = format!("{prefix}{random}");
    let sql = "INSERT INTO api_key (hash, role, owner, app) VALUES (?1, ?2, ?3, ?4)";
    db.execute(sql, (hash(&key), role, owner, app))?;
    Ok(key)
}

/// The error for a key that does not open this.
pub(super) fn unknown(token: &str) -> AuthError {
    AuthError::InvalidApiKey {
        key_prefix: token.chars().take(SHOWN).collect(),
    }
}

fn hash(key: &str) -> Vec<u8> {
    Sha256::digest(key).to_vec()
}
