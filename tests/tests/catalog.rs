//! `catalog!` at run time: listing, lookup, and the test that it generates.

#![expect(dead_code, reason = "a catalog reads declarations: no error arises here")]

use error_core::{ApiError, catalog, dialect};

dialect! {
    /// The status follows from the code.
    pub Inferring {
        codes: "kebab-case/kebab-case",
        status: { 404: ["not-found"], _: 400 },
        docs: "https://docs.example.com/errors?of={code}",
        body: { "code": code, "message": message },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Inferring)]
enum StoreError {
    /// The app does not exist, or the caller cannot see it.
    #[api_error(
        code = "app/not-found",
        message = "No such app",
        remediation = "List your apps.",
        docs = "https://docs.example.com/missing",
        shared
    )]
    AppNotFound,
    #[api_error(
        code = "app/paused",
        status = 409,
        message = "App {name} is paused",
        recovery = escalate,
        number = -4,
        grpc = FAILED_PRECONDITION
    )]
    AppPaused {
        #[api_error(detail)]
        name: String,
    },
    #[api_error(code = "app/network", status = none, message = "No network", category = "Client")]
    Network,
    #[api_error(code = "app/broken", status = 500, message = "Something broke", fallback)]
    Broken,
    #[api_error(forward)]
    Table(TableError),
}

#[derive(Debug, ApiError)]
enum TableError {
    #[api_error(
        code = "app/not-found",
        status = 404,
        message = "No app for {table:?}",
        docs = "https://docs.example.com/missing",
        shared
    )]
    AppNotFound {
        #[api_error(detail)]
        table: Option<String>,
    },
    #[api_error(code = "db/io", status = 503, message = "The disk is full")]
    DiskFull,
    #[api_error(
        code = "table/not-found",
        status = 410,
        message = "No such table",
        deprecated = "Ask for the app."
    )]
    NotFound,
}

catalog! {
    /// Two types, one of them in the other and listed as well.
    static CATALOG: [StoreError, TableError, StoreError] = "tests/catalog/errors.json";
    dialects: [Inferring],
}

catalog! {
    /// Nothing.
    static EMPTY: [];
}

#[test]
fn codes_are_listed_once_and_in_order() {
    let codes: Vec<_> = CATALOG.iter().map(|record| record.code()).collect();
    assert_eq!(
        codes,
        [
            "app/broken",
            "app/network",
            "app/not-found",
            "app/paused",
            "db/io",
            "table/not-found"
        ]
    );
    assert_eq!((CATALOG.len(), CATALOG.is_empty()), (6, false));
    assert_eq!((&CATALOG).into_iter().len(), 6);
    assert_eq!(
        (EMPTY.len(), EMPTY.is_empty(), EMPTY.iter().count()),
        (0, true, 0)
    );
}

#[test]
fn a_code_is_found_with_all_that_carry_it() {
    for record in &CATALOG {
        let found = CATALOG.get(record.code()).expect("a listed code is found");
        assert_eq!(found.entry().variant(), record.entry().variant());
    }
    let shared = CATALOG.get("app/not-found").expect("it is declared");
    let carriers: Vec<_> = shared.carriers().map(error_core::Entry::variant).collect();
    assert_eq!(carriers, ["StoreError::AppNotFound", "TableError::AppNotFound"]);
    assert_eq!(
        CATALOG.get("app/network").and_then(|record| record.status()),
        None
    );
    for unknown in [
        "",
        "app",
        "app/not-foun",
        "app/not-found ",
        "APP/NOT-FOUND",
        "table/gone",
    ] {
        assert!(CATALOG.get(unknown).is_none(), "{unknown:?}");
        assert!(EMPTY.get(unknown).is_none(), "{unknown:?}");
    }
}

#[test]
fn an_entry_says_what_its_variant_says() {
    let entry = CATALOG.get("app/not-found").expect("it is declared").entry();
    assert_eq!(
        entry.description(),
        Some("The app does not exist, or the caller cannot see it.")
    );
    assert_eq!(entry.remediation(), Some("List your apps."));
    let paused = CATALOG.get("app/paused").expect("it is declared");
    assert_eq!(paused.status().map(|status| status.as_u16()), Some(409));
    assert_eq!(paused.entry().message(), "App {name} is paused");
    assert_eq!(
        paused.documentation_url().as_deref(),
        Some("https://docs.example.com/errors?of=app%2Fpaused")
    );
    let shared = CATALOG.get("app/not-found").expect("it is declared");
    assert_eq!(
        shared.documentation_url().as_deref(),
        Some("https://docs.example.com/missing")
    );
}

#[test]
fn statuses_that_the_pattern_would_not_give_are_listed() {
    let disagreements: Vec<_> = CATALOG
        .disagreements()
        .map(|one| (one.code, one.written.as_u16(), one.inferred.as_u16()))
        .collect();
    assert_eq!(
        disagreements,
        [
            ("app/broken", 500, 400),
            ("app/paused", 409, 400),
            ("db/io", 503, 400),
            ("table/not-found", 410, 404)
        ]
    );
}

#[test]
fn tombstones_are_kept() {
    assert_eq!(CATALOG.tombstones().collect::<Vec<_>>(), ["app/gone"]);
}

#[test]
fn the_file_is_what_the_catalog_writes() {
    assert_eq!(CATALOG.to_json(), include_str!("catalog/errors.json"));
    assert_eq!(EMPTY.to_json(), "{\n  \"version\": 1,\n  \"errors\": []\n}\n");
}
