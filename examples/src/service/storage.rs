//! The object store: a folder beside the database, with a folder for each app.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::name;
use crate::butterbase::{Error, ExternalError, QuotaError, ResourceError, ValidationError};

/// Where the files are.
#[derive(Clone)]
pub(super) struct Storage {
    folder: PathBuf,
}

impl Storage {
    /// Uses the folder, creating it where it is not there yet.
    pub(super) fn create(folder: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Stores a file if the app has room for it.
    pub(super) fn put(&self, app: &str, name: &str, content: &[u8], limit: u64) -> Result<(), Error> {
        let folder = self.folder.join(app);
        let current = self
            .used(&folder, name)
            .map_err(|error| QuotaError::StorageError {
                app_id: app.to_owned(),
                source: error.into(),
            })?;
        if current + content.len() as u64 > limit {
            return Err(QuotaError::StorageExceeded { limit, current }.into());
        }
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(name), content));
        written.map_err(|error| ExternalError::Storage(error.into()).into())
    }

    /// Reads a file.
    pub(super) fn get(&self, app: &str, name: &str) -> Result<Vec<u8>, Error> {
        // A store that is gone has lost no file: only inside of it "not found" means what it says.
        fs::read_dir(&self.folder).map_err(|error| ExternalError::Storage(error.into()))?;
        fs::read(self.folder.join(app).join(name)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => ResourceError::NotFound {
                kind: "file",
                id: name.to_owned(),
            }
            .into(),
            _ => ExternalError::Storage(error.into()).into(),
        })
    }

    /// Bytes in use, without the file that is about to be replaced.
    fn used(&self, folder: &Path, replaced: &str) -> io::Result<u64> {
        fs::read_dir(&self.folder)?;
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            // The app's first file.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(error),
        };
        let mut used = 0;
        for entry in entries {
            let entry = entry?;
            if entry.file_name() != replaced {
                used += entry.metadata()?.len();
            }
        }
        Ok(used)
    }
}

/// Refuses names that could lead out of the folder: `notes.txt` is a name and an extension, each a plain one.
pub(super) fn check_name(file: &str) -> Result<(), ValidationError> {
    let (stem, extension) = file.split_once('.').unwrap_or((file, "none"));
    let parts = name::check("file", stem).and_then(|()| name::check("file", extension));
    parts.map_err(|error| match error {
        ValidationError::InvalidName { kind, rule, .. } => ValidationError::InvalidName {
            name: file.to_owned(),
            kind,
            rule,
        },
        other => other,
    })
}
