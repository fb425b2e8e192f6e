//! What happens to the catalogs is noticed: a copy of each example catalog, changed in one place, does not
//! compile, and the error names the code, the variant and the place.

mod project;
mod source;

use std::sync::LazyLock;

use project::{Package, Report, check};
use source::Source;

/// A variant of an example catalog, on which every change is tried.
struct Subject {
    seed: &'static str,
    /// The file that declares it, under `examples/src`.
    file: &'static str,
    code: &'static str,
    variant: &'static str,
    /// As written; `None` where it follows from the code.
    status: Option<u16>,
    /// A code of this catalog that another variant has, with the file of that variant.
    other: (&'static str, &'static str),
}

const SUBJECTS: [Subject; 5] = [
    Subject {
        seed: "butterbase",
        file: "butterbase/resource.rs",
        code: "APP_NOT_FOUND",
        variant: "ResourceError::AppNotFound",
        status: Some(404),
        other: ("VALIDATION_TABLE_NOT_FOUND", "butterbase/validation.rs"),
    },
    Subject {
        seed: "bkend_flat",
        file: "bkend_flat.rs",
        code: "DUPLICATE_TABLE",
        variant: "Error::DuplicateTable",
        status: Some(409),
        other: ("UNIQUE_CONSTRAINT", "bkend_flat.rs"),
    },
    Subject {
        seed: "bkend",
        file: "bkend/data.rs",
        code: "file/not-found",
        variant: "DataError::FileNotFound",
        status: None,
        other: ("auth/account-not-found", "bkend/auth.rs"),
    },
    Subject {
        seed: "butverify",
        file: "butverify.rs",
        code: "site_expired",
        variant: "Error::SiteExpired",
        status: Some(410),
        other: ("tenant_grace", "butverify.rs"),
    },
    Subject {
        seed: "schema_stack",
        file: "schema_stack.rs",
        code: "WORKSPACE_STATUS",
        variant: "Error::WorkspaceReadOnly",
        status: Some(409),
        other: ("FORBIDDEN", "schema_stack.rs"),
    },
];

/// What is done to the file of the subject.
type Change = fn(&Subject, &mut Source);

const CHANGES: [(&str, Change); 5] = [
    ("unchanged", |_, _| ()),
    ("deleted", |subject, source| source.delete_variant(subject.code)),
    ("misspelt", |subject, source| {
        source.replace_code(subject.code, &misspelt(subject.code));
    }),
    ("status", |subject, source| {
        source.set_status(subject.code, subject.status, 451);
    }),
    ("doubled", |subject, source| {
        source.replace_code(subject.code, subject.other.0);
    }),
];

/// The last letter is missing.
fn misspelt(code: &str) -> String {
    code[..code.len() - 1].to_owned()
}

/// All changes of all catalogs are checked in one run of cargo.
static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let packages = SUBJECTS.iter().flat_map(|subject| {
        CHANGES.iter().map(move |(change, apply)| {
            let mut source = Source::read(subject.file);
            apply(subject, &mut source);
            Package {
                name: package(subject, change),
                seed: subject.seed,
                file: subject.file,
                text: source.text,
            }
        })
    });
    check(&packages.collect::<Vec<_>>())
});

fn package(subject: &Subject, change: &str) -> String {
    format!("{}-{change}", subject.seed)
}

/// Asserts that the changed copies fail with an error that says all of it.
fn assert_says(change: &str, expected: impl Fn(&Subject) -> Vec<String>) {
    for subject in &SUBJECTS {
        let errors = REPORT.errors(&package(subject, change));
        assert_eq!(errors.len(), 1, "{} {change}: {errors:#?}", subject.seed);
        for expected in expected(subject) {
            assert!(
                errors[0].contains(&expected),
                "{} {change} does not say {expected:?}:\n{}",
                subject.seed,
                errors[0]
            );
        }
    }
}

/// `src/bkend/data.rs:154`, of the variant that has this code after the change.
fn place(file: &str, code: &str) -> String {
    let source = Source::read(file);
    format!("src/{file}:{}", source.line_of_variant(code))
}

/// `errors.json:7`
fn row(subject: &Subject) -> String {
    let text = project::errors_json(subject.seed);
    let row = text
        .lines()
        .position(|line| line.contains(&format!("\"{}\"", subject.code)));
    format!("errors.json:{}", row.expect("the file has a row for it") + 1)
}

/// The variant that a code asks for: its words in the case of a type.
fn named(code: &str) -> String {
    let words = code.split(|c: char| !c.is_ascii_alphanumeric()).map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + &rest.to_lowercase()
    });
    words.collect()
}

#[test]
fn the_copies_compile_as_they_are() {
    for subject in &SUBJECTS {
        assert_eq!(REPORT.errors(&package(subject, "unchanged")), [""; 0]);
    }
}

#[test]
fn a_code_without_its_only_variant_does_not_compile() {
    assert_says("deleted", |subject| {
        let declare = format!("declare it, as in #[api_error(code = {:?}", subject.code);
        vec![
            "no variant".into(),
            subject.code.into(),
            declare,
            named(subject.code),
            row(subject),
        ]
    });
}

#[test]
fn a_misspelt_code_does_not_compile() {
    assert_says("misspelt", |subject| {
        let place = place(subject.file, subject.code);
        vec![
            misspelt(subject.code),
            subject.variant.into(),
            place,
            subject.code.into(),
            row(subject),
        ]
    });
}

#[test]
fn another_status_does_not_compile() {
    assert_says("status", |subject| {
        let place = place(subject.file, subject.code);
        let old = subject.status.unwrap_or(404).to_string();
        vec![
            subject.code.into(),
            subject.variant.into(),
            place,
            "451".into(),
            old,
            row(subject),
        ]
    });
}

#[test]
fn a_code_twice_without_shared_does_not_compile() {
    assert_says("doubled", |subject| {
        let (code, file) = subject.other;
        vec![
            code.into(),
            subject.variant.into(),
            format!("src/{}:", subject.file),
            format!("src/{file}:"),
        ]
    });
}
