//! What was measured.

use std::process::Command;

const LOCK: &str = include_str!("../../Cargo.lock");

/// The versions of the compiler and of crates, as a sentence.
///
/// # Errors
///
/// Where the compiler does not say its version, or a crate is not used.
pub fn of(crates: &[&str]) -> Result<String, String> {
    let output = Command::new("rustc").arg("--version").output();
    let output = output.map_err(|error| format!("rustc: {error}"))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let rustc = printed.split(' ').nth(1).ok_or("rustc has no version")?;
    let crates = crates
        .iter()
        .map(|name| {
            Ok(format!(
                "{name} {}",
                locked(LOCK, name).ok_or(format!("no crate {name}"))?
            ))
        })
        .collect::<Result<Vec<_>, String>>()?;
    Ok(format!(
        "With rustc {rustc} and cargo's own profile for benchmarks; {}.",
        crates.join(", ")
    ))
}

/// The last of the versions, where there are several.
fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, found) = lock.rsplit_once(&format!("name = \"{name}\"\nversion = \""))?;
    found.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        let lock = "[[package]]\nname = \"http-body\"\nversion = \"1.0.1\"\n\n[[package]]\nname = \"http\"\nversion = \"1.4.0\"\n";
        assert_eq!(locked(lock, "http"), Some("1.4.0"));
        assert_eq!(locked(lock, "htt"), None);
    }
}
