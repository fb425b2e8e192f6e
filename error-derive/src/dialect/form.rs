//! The forms that a word can be written in, behind `as`.

/// A row of [`FORMS`].
pub(crate) type Form = &'static FormRow;

/// A way to write a word.
pub(crate) struct FormRow {
    pub(crate) name: &'static str,
    /// What the model calls it.
    pub(crate) variant: &'static str,
    pub(crate) case: bool,
}

/// All forms.
pub(crate) const FORMS: &[FormRow] = &[
    form("kebab-case", "Kebab", true),
    form("snake_case", "Snake", true),
    form("camelCase", "Camel", true),
    form("PascalCase", "Pascal", true),
    form("SCREAMING_SNAKE_CASE", "ScreamingSnake", true),
    form("lowercase", "Lower", true),
    form("UPPERCASE", "Upper", true),
    form("SCREAMING-KEBAB-CASE", "ScreamingKebab", true),
    form("text", "Text", false),
    form("phrase", "Phrase", false),
    form("number", "Number", false),
    form("fraction", "Fraction", false),
    form("millis", "Millis", false),
    form("seconds", "Seconds", false),
    form("duration", "Duration", false),
    form("brackets", "Brackets", false),
    form("pointer", "Pointer", false),
    form("fragment", "Fragment", false),
    form("nested", "Nested", false),
    form("last", "Last", false),
];

/// Which forms a word has.
#[derive(Clone, Copy)]
pub(crate) enum Forms {
    None,
    Case,
    Text,
    Status,
    Grpc,
    Retry,
    Details,
    Time,
    Path,
}

const fn form(name: &'static str, variant: &'static str, case: bool) -> FormRow {
    FormRow { name, variant, case }
}

impl Forms {
    /// Whether the word can be written in these forms, one after the other.
    pub(crate) fn have(self, forms: &[Form]) -> bool {
        let is_case = |form: &Form| form.case;
        let one_of = |names: &[&str]| matches!(forms, [form] if names.contains(&form.name));
        match self {
            Self::None => false,
            Self::Case => matches!(forms, [form] if form.case),
            Self::Text => one_of(&["text"]),
            Self::Status => {
                one_of(&["text", "phrase"])
                    || matches!(forms, [phrase, case] if phrase.name == "phrase" && case.case)
            }
            Self::Grpc => one_of(&["number"]) || matches!(forms, [form] if form.case),
            Self::Retry => one_of(&["fraction", "millis", "duration", "text"]),
            Self::Details => {
                forms.iter().filter(|form| is_case(form)).count() <= 1
                    && forms.iter().filter(|form| form.name == "text").count() <= 1
                    && forms.iter().all(|form| form.case || form.name == "text")
            }
            Self::Time => one_of(&["seconds", "millis"]),
            Self::Path => one_of(&["brackets", "pointer", "fragment", "last", "nested"]),
        }
    }

    /// The ending of a sentence that says which forms there are.
    pub(crate) fn ways(self) -> &'static str {
        match self {
            Self::None => "write it without `as`",
            Self::Case => "write it in a case, as in `as kebab-case`",
            Self::Text => "write it `as text` or without `as`",
            Self::Status => "write it `as text`, `as phrase` or `as phrase as snake_case`",
            Self::Grpc => "write it `as number` or in a case",
            Self::Retry => "write it `as fraction`, `as millis`, `as duration` or `as text`",
            Self::Details => "write it in a case, `as text`, or both",
            Self::Time => "write it `as seconds` or `as millis`",
            Self::Path => "write it `as brackets`, `as pointer`, `as fragment` or `as last`",
        }
    }
}
