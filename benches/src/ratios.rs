//! The committed shares, and whether those of now are as good.

use std::process::ExitCode;

/// What a share may be, as a share of the committed one.
const TOLERANCE: f64 = 1.05;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ratios.txt");

/// The shares of one program.
pub struct Ratios {
    program: &'static str,
    measured: Vec<(String, f64)>,
    /// What is above its goal.
    missed: Vec<String>,
}

/// Whether what is committed is to be renewed: `BENCH=bless`.
#[must_use]
pub fn blessing() -> bool {
    std::env::var_os("BENCH").is_some_and(|value| value == "bless")
}

impl Ratios {
    /// Those of a program; none is measured yet.
    #[must_use]
    pub const fn new(program: &'static str) -> Self {
        Self {
            program,
            measured: Vec::new(),
            missed: Vec::new(),
        }
    }

    /// Adds a share; smaller is better. The name is words with slashes between them.
    pub fn add(&mut self, name: &str, ratio: f64) {
        self.measured.push((format!("{}/{name}", self.program), ratio));
    }

    /// The same, of which more than the goal is a problem whatever is committed.
    pub fn add_within(&mut self, name: &str, ratio: f64, goal: f64) {
        if ratio > goal {
            let program = self.program;
            self.missed.push(format!(
                "{program}/{name} is {ratio:.4}, at most {goal} is allowed"
            ));
        }
        self.add(name, ratio);
    }

    /// Compares with the committed ones, or renews those. What is above its goal fails both.
    #[must_use]
    pub fn close(self) -> ExitCode {
        let committed = std::fs::read_to_string(FILE).unwrap_or_default();
        if blessing() {
            return match std::fs::write(FILE, self.renewed(&committed)) {
                Ok(()) => failed(&self.missed),
                Err(error) => failed(&[format!("{FILE}: {error}")]),
            };
        }
        failed(&self.problems(&committed))
    }

    /// The committed lines of other programs, and those of this one anew.
    fn renewed(&self, committed: &str) -> String {
        let own = format!("{}/", self.program);
        let mut lines: Vec<String> = committed
            .lines()
            .filter(|line| !line.starts_with('#') && !line.starts_with(&own))
            .map(str::to_owned)
            .collect();
        lines.extend(
            self.measured
                .iter()
                .map(|(name, ratio)| format!("{name} {ratio:.4}")),
        );
        lines.sort();
        format!(
            "# A share that is more than 5 % worse than here fails. `BENCH=bless cargo bench -p error-benches` renews them.\n{}\n",
            lines.join("\n")
        )
    }

    fn problems(&self, committed: &str) -> Vec<String> {
        let mut problems = self.missed.clone();
        for (name, ratio) in &self.measured {
            let known = committed
                .lines()
                .filter_map(|line| line.split_once(' '))
                .find(|(known, _)| known == name)
                .and_then(|(_, known)| known.parse::<f64>().ok());
            match known {
                None => problems.push(format!("{name} is not committed: BENCH=bless")),
                Some(known) if *ratio > known * TOLERANCE => problems.push(format!(
                    "{name} is {ratio:.4}, more than 5 % worse than the committed {known:.4}"
                )),
                Some(_) => {}
            }
        }
        problems
    }
}

fn failed(problems: &[String]) -> ExitCode {
    for problem in problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(test)]
mod tests {
    use super::Ratios;

    const COMMITTED: &str = "# old\na/one 0.5000\nb/two 1.0000\n";

    fn ratios(ratio: f64) -> Ratios {
        let mut ratios = Ratios::new("a");
        ratios.add("one", ratio);
        ratios
    }

    #[test]
    fn more_than_five_in_a_hundred_worse_is_a_problem() {
        assert_eq!(ratios(0.52).problems(COMMITTED), [""; 0]);
        assert_eq!(
            ratios(0.53).problems(COMMITTED),
            ["a/one is 0.5300, more than 5 % worse than the committed 0.5000"],
        );
    }

    #[test]
    fn more_than_the_goal_is_a_problem_whatever_is_committed() {
        let mut ratios = Ratios::new("a");
        ratios.add_within("one", 0.5, 0.5);
        assert_eq!(ratios.problems(COMMITTED), [""; 0]);
        ratios.add_within("one", 0.51, 0.5);
        assert_eq!(
            ratios.problems(COMMITTED),
            ["a/one is 0.5100, at most 0.5 is allowed"],
        );
    }

    #[test]
    fn a_share_that_is_not_committed_is_a_problem() {
        assert_eq!(
            ratios(0.5).problems("b/two 1.0000\n"),
            ["a/one is not committed: BENCH=bless"],
        );
    }

    #[test]
    fn renewing_keeps_what_other_programs_measured() {
        let renewed = ratios(0.25).renewed(COMMITTED);
        assert_eq!(
            renewed.lines().skip(1).collect::<Vec<_>>(),
            ["a/one 0.2500", "b/two 1.0000"]
        );
    }
}
