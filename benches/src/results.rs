//! The committed tables.

use std::io;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/RESULTS.md");

/// Puts a section in the place of the one with the same title, or at the end.
///
/// # Errors
///
/// Where the file cannot be read or written.
pub fn renew(title: &str, section: &str) -> io::Result<()> {
    let before = std::fs::read_to_string(FILE)?;
    std::fs::write(FILE, renewed(&before, title, section))
}

fn renewed(before: &str, title: &str, section: &str) -> String {
    let heading = format!("## {title}\n");
    let section = format!("{heading}\n{}\n", section.trim());
    let Some(start) = before.find(&heading) else {
        return format!("{}\n\n{section}", before.trim_end());
    };
    let rest = &before[start + heading.len()..];
    let rest = rest.find("\n## ").map_or("", |end| &rest[end..]);
    format!("{}{section}{rest}", &before[..start])
}

#[cfg(test)]
mod tests {
    use super::renewed;

    #[test]
    fn a_section_takes_the_place_of_the_old_one() {
        let before = "# All\n\n## One\n\nold\nlines\n\n## Two\n\nkept\n";
        assert_eq!(
            renewed(before, "One", "new"),
            "# All\n\n## One\n\nnew\n\n## Two\n\nkept\n"
        );
        assert_eq!(
            renewed(before, "Two", "new"),
            "# All\n\n## One\n\nold\nlines\n\n## Two\n\nnew\n"
        );
    }

    #[test]
    fn a_new_section_is_the_last() {
        assert_eq!(
            renewed("# All\n\n## One\n\nkept\n", "Two", "new"),
            "# All\n\n## One\n\nkept\n\n## Two\n\nnew\n"
        );
    }
}
