//! What fills a hole with a word of a loop's item.

use super::scene::{Here, Scene, Value, case_of};
use super::word::of_error;
use crate::dialect::program::Fill;
use crate::dialect::{Case, Form, ItemWord};

impl Scene<'_> {
    pub(super) const fn item(&self, word: ItemWord, forms: &'static [Form]) -> Value {
        let (fill, argument, always) = match word {
            ItemWord::Path => (Fill::ItemPath, "path", false),
            ItemWord::PathIn(location) => (Fill::ItemPathIn, location.name(), false),
            ItemWord::Location => (Fill::ItemLocation, "location", true),
            ItemWord::Code => (Fill::ItemCode, "code", false),
            ItemWord::Number => (Fill::ItemNumber, "number", false),
            ItemWord::Message => (Fill::ItemMessage, "message", true),
            ItemWord::Title => (Fill::ItemTitle, "title", false),
            ItemWord::Status => (Fill::ItemStatus, "status", false),
            ItemWord::Category => (Fill::ItemCategory, "category", false),
            ItemWord::Remediation => (Fill::ItemRemediation, "remediation", false),
            ItemWord::DocumentationUrl => (Fill::ItemDocumentationUrl, "documentation_url", false),
            ItemWord::Details => (Fill::ItemDetails, "details", true),
            ItemWord::Detail(name) => (Fill::ItemDetail, name, false),
            ItemWord::Name => return self.loop_name(case_of(forms)),
            ItemWord::Value => return self.loop_value(),
        };
        match self.here {
            Here::Violation => Value::Dynamic {
                fill,
                argument,
                always,
                full: false,
            },
            Here::Error => match of_error(word) {
                Some(word) => Value::Own(fill, argument, word, forms),
                None => Value::Dynamic {
                    fill,
                    argument,
                    always: false,
                    full: false,
                },
            },
            Here::Itself => match of_error(word) {
                Some(word) => self.word(word, forms),
                None => Value::Lack(argument),
            },
            Here::Outside | Here::Detail(_) | Here::ItemDetail => Value::Lack(argument),
        }
    }

    const fn loop_name(&self, case: Option<Case>) -> Value {
        match self.here {
            Here::Detail(at) => Value::Text(self.facts.details[at].name, case),
            Here::ItemDetail => of_detail(Fill::ItemName, "name"),
            _ => Value::Lack("name"),
        }
    }

    const fn loop_value(&self) -> Value {
        match self.here {
            Here::Detail(at) => self.detail(at),
            Here::ItemDetail => of_detail(Fill::ItemValue, "value"),
            _ => Value::Lack("value"),
        }
    }
}

const fn of_detail(fill: Fill, argument: &'static str) -> Value {
    Value::Dynamic {
        fill,
        argument,
        always: true,
        full: false,
    }
}
