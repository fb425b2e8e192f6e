//! Time, as ratios: the machine may be busy.

use std::time::{Duration, Instant};

/// How often each is timed.
const ROUNDS: usize = 31;

/// What is timed, as often as it is told.
pub type Timed<'a> = &'a dyn Fn(u32);

/// The time that each takes, as a share of the one at `base`: in turn, the median of the shares of each round.
#[must_use]
pub fn shares(timed: &[Timed<'_>], base: usize) -> Vec<f64> {
    let runs: Vec<u32> = timed.iter().map(|repeat| runs(repeat)).collect();
    let mut rounds: Vec<Vec<f64>> = vec![Vec::new(); timed.len()];
    for _ in 0..ROUNDS {
        let round: Vec<f64> = timed
            .iter()
            .zip(&runs)
            .map(|(repeat, runs)| took(repeat, *runs).as_secs_f64() / f64::from(*runs))
            .collect();
        for (shares, time) in rounds.iter_mut().zip(&round) {
            shares.push(time / round[base]);
        }
    }
    rounds.into_iter().map(median).collect()
}

/// As many as take about a millisecond.
fn runs(repeat: Timed<'_>) -> u32 {
    let mut runs = 16;
    while took(repeat, runs) < Duration::from_millis(1) {
        runs *= 2;
    }
    runs
}

fn took(repeat: Timed<'_>, runs: u32) -> Duration {
    let start = Instant::now();
    repeat(runs);
    start.elapsed()
}

/// The middle one; of none it is zero.
#[must_use]
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
