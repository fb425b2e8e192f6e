//! The five documents beside the five example catalogs.

use error_core::{Catalog, Entry};
use error_examples::{bkend, bkend_flat, butterbase, butverify, schema_stack};

use crate::document::Document;
use crate::json::Json;
use crate::samples::{self, Sample};

/// A document, and the example catalog that declares it.
pub struct Seed {
    pub document: Document,
    pub catalog: &'static Catalog,
    pub samples: Vec<Sample>,
}

pub fn seeds() -> [Seed; 5] {
    let seed = |name, catalog, samples| Seed {
        document: Document::read(name),
        catalog,
        samples,
    };
    [
        seed("butterbase", &butterbase::CATALOG, samples::butterbase()),
        seed("bkend_flat", &bkend_flat::CATALOG, samples::bkend_flat()),
        seed("bkend", &bkend::CATALOG, samples::bkend()),
        seed("butverify", &butverify::CATALOG, samples::butverify()),
        seed("schema_stack", &schema_stack::CATALOG, samples::schema_stack()),
    ]
}

impl Seed {
    /// Every declared variant, with what the document says of its code.
    pub fn entries(&self) -> impl Iterator<Item = (&'static Entry, &Json)> {
        let carriers = self
            .catalog
            .iter()
            .flat_map(|record| record.carriers().collect::<Vec<_>>());
        carriers.map(|entry| (entry, self.document.row(entry.code())))
    }

    /// Whether clients may ever see it.
    pub fn is_sent(&self, entry: &Entry) -> bool {
        self.document.row(entry.code()).text_of("audience") != Some("audit-log")
    }
}
