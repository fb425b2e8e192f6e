//! What one of the five documents says, as data.

use std::path::Path;

use crate::json::Json;

pub struct Document {
    pub name: String,
    json: Json,
}

impl Document {
    pub fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("conformance")
            .join(name)
            .with_extension("json");
        let text = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Self {
            name: name.into(),
            json: Json::read(&text),
        }
    }

    pub fn examples(&self) -> &[Json] {
        self.part("examples").items()
    }

    pub fn codes(&self) -> &[Json] {
        self.part("codes").items()
    }

    /// The row of a code.
    pub fn row(&self, code: &str) -> &Json {
        let mut rows = self.codes().iter();
        rows.find(|row| row.text_of("code") == Some(code))
            .unwrap_or_else(|| panic!("{code} is not documented"))
    }

    pub fn documentation_base(&self) -> Option<&str> {
        self.json.text_of("documentation_base")
    }

    /// The members of the envelope; the last may be one that is there only sometimes.
    pub fn members(&self) -> Vec<&str> {
        let members = self
            .part("envelope")
            .get("members_in_order")
            .expect("an envelope lists its members");
        members.items().iter().filter_map(Json::text).collect()
    }

    fn part(&self, name: &str) -> &Json {
        self.json
            .get(name)
            .unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }
}
