//! What an item of a loop says.

use error_core::__private::{Form, ItemWord, Word};
use error_core::{Segment, Violation};
use serde_json::Value;

use super::forms::{cased, inside, numbered, quoted};
use super::words::percent;
use super::{Here, Scene, status};

impl Scene<'_> {
    pub fn item(&self, word: ItemWord, forms: &[Form]) -> Option<String> {
        match self.here {
            Here::Outside => unreachable!("an item outside of a loop"),
            Here::Detail(name, json) => match word {
                ItemWord::Name => Some(quoted(&cased(name, forms))),
                _ if forms.contains(&Form::Text) => Some(quoted(&inside(json))),
                _ => Some(json.to_owned()),
            },
            Here::Item(item, is_error) => {
                let own = item.and_then(|item| of_violation(item, word, forms));
                // `{}` is what a violation says that has no details.
                let own = own.filter(|json| !is_error || !matches!(json.as_str(), "\"\"" | "{}" | "null"));
                own.or_else(|| self.word(of_error(word).filter(|_| is_error)?, forms))
            }
        }
    }
}

/// The word of the error that stands for what an item does not say.
fn of_error(word: ItemWord) -> Option<Word> {
    Some(match word {
        ItemWord::Code => Word::Code,
        ItemWord::Number => Word::Number,
        ItemWord::Status => Word::Status,
        ItemWord::Title => Word::Title,
        ItemWord::Message => Word::Message,
        ItemWord::Category => Word::Category,
        ItemWord::Remediation => Word::Remediation,
        ItemWord::DocumentationUrl => Word::DocumentationUrl,
        ItemWord::Details => Word::Details,
        ItemWord::Detail(name) => Word::Detail(name),
        ItemWord::Path | ItemWord::PathIn(_) | ItemWord::Location | ItemWord::Name | ItemWord::Value => {
            return None;
        }
    })
}

/// What a violation says.
fn of_violation(item: &Violation, word: ItemWord, forms: &[Form]) -> Option<String> {
    let text = |text: &str| quoted(&cased(text, forms));
    let way = || (!steps(item).is_empty()).then(|| quoted(&path_of(item, forms)));
    Some(match word {
        ItemWord::Path => way()?,
        ItemWord::PathIn(location) if location == item.location() => way()?,
        ItemWord::Location => text(item.location().name()),
        ItemWord::Message => quoted(item.message()),
        ItemWord::Code => text(item.code()?),
        ItemWord::Title => text(item.title()?),
        ItemWord::Category => text(item.category()?),
        ItemWord::Remediation => quoted(item.remediation()?),
        ItemWord::Number => numbered(item.number()?, forms),
        ItemWord::Status if forms.contains(&Form::Phrase) => text(status::phrase(item.status()?.as_u16())),
        ItemWord::Status => numbered(item.status()?.as_u16().into(), forms),
        ItemWord::DocumentationUrl => quoted(item.documentation_url()?),
        ItemWord::Details => {
            let members: Vec<String> = item
                .details()
                .map(|(name, value)| format!("{}:{value}", text(name)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        ItemWord::Detail(name) => item.details().find(|(own, _)| *own == name)?.1.to_string(),
        ItemWord::PathIn(_) | ItemWord::Name | ItemWord::Value => return None,
    })
}

/// The steps to a field: texts, and numbers where they are positions.
pub fn steps(item: &Violation) -> Vec<Value> {
    item.segments()
        .map(|segment| match segment {
            Segment::Index(index) => Value::from(index),
            segment => Value::from(segment.to_string()),
        })
        .collect()
}

pub fn path_of(item: &Violation, forms: &[Form]) -> String {
    let parts: Vec<String> = steps(item).iter().map(|step| inside(&step.to_string())).collect();
    let escaped = |part: &String| part.replace('~', "~0").replace('/', "~1");
    match forms.first() {
        Some(Form::Pointer) => parts.iter().map(|part| format!("/{}", escaped(part))).collect(),
        Some(Form::Fragment) => {
            let steps = parts.iter().map(|part| format!("/{}", percent(&escaped(part))));
            format!("#{}", steps.collect::<String>())
        }
        Some(Form::Brackets) => {
            let mut text = String::new();
            for step in steps(item) {
                match step {
                    Value::Number(index) => text += &format!("[{index}]"),
                    name => {
                        if !text.is_empty() {
                            text.push('.');
                        }
                        text += &inside(&name.to_string());
                    }
                }
            }
            text
        }
        Some(Form::Last) => {
            let name = steps(item).into_iter().rfind(Value::is_string);
            let last = name.or_else(|| steps(item).pop());
            last.map_or_else(String::new, |step| inside(&step.to_string()))
        }
        _ => item.path().to_owned(),
    }
}
