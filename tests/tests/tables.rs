//! Tables that stand in both crates: a proc macro cannot read those of the library that it writes for.

/// The texts of a list of constants, by the line that it begins with.
fn texts<'a>(source: &'a str, start: &str) -> Vec<&'a str> {
    let (_, list) = source.split_once(start).expect("the table is there");
    let (list, _) = list.split_once("];").expect("the table ends");
    list.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_names_of_grpc_are_the_same() {
    let derive = include_str!("../../error-derive/src/attr/number.rs");
    let core = include_str!("../../error-core/src/dialect/status.rs");
    let [derive, core] = [derive, core].map(|source| texts(source, "const GRPC: [&str; "));
    assert_eq!(core.len(), 17);
    // What succeeds is no error.
    assert_eq!(core[0], "OK");
    assert_eq!(derive, core[1..]);
}

#[test]
fn the_members_of_a_row_are_the_same() {
    let derive = include_str!("../../error-derive/src/catalog/rows.rs");
    let core = include_str!("../../error-core/src/catalog/file.rs");
    let (derive, core) = (
        texts(derive, "const ROW: [&str; "),
        texts(core, "const MEMBERS: [&str; "),
    );
    assert_eq!(core.len(), 17);
    assert_eq!(derive, core);
}

#[test]
fn the_manual_names_every_member() {
    let manual = include_str!("../../error-core/src/catalog.md");
    let core = include_str!("../../error-core/src/catalog/file.rs");
    let (_, table) = manual
        .split_once("| member of a row |")
        .expect("the table is there");
    let (table, _) = table.split_once("\n\n").expect("the table ends");
    for member in texts(core, "const MEMBERS: [&str; ") {
        assert!(
            table.contains(&format!("`{member}`")),
            "the manual does not name `{member}`"
        );
    }
}
