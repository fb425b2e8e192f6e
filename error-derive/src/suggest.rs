//! "Did you mean": the known name that is nearest to an unknown one.

/// `, did you mean …?` in the form of an ending of a sentence; empty where nothing is near.
pub(crate) fn suggest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(unknown, &mut known.into_iter())
}

/// The same, compiled once for all lists.
fn nearest(unknown: &str, known: &mut dyn Iterator<Item = &str>) -> String {
    let mut nearest: Option<(usize, &str)> = None;
    for name in known {
        let distance = distance(&unknown.to_lowercase(), &name.to_lowercase());
        if distance <= 1 + name.len() / 5 && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, name));
        }
    }
    match nearest {
        Some((_, name)) => format!(", did you mean `{name}`?"),
        None => String::new(),
    }
}

/// Letters to insert, remove, replace or swap with their neighbour to get from `a` to `b`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(x != y);
            let mut best = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let keys = ["status", "remediation", "code"];
        for (unknown, expected) in [
            ("stauts", ", did you mean `status`?"),
            ("remedation", ", did you mean `remediation`?"),
            ("Code", ", did you mean `code`?"),
            ("colour", ""),
        ] {
            assert_eq!(suggest(unknown, keys), expected);
        }
    }
}
