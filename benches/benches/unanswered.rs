//! What an error costs that is never answered: nothing but the enum.

use std::process::ExitCode;

use error_benches::unanswered::{Derived, Plain, derived, plain};
use error_benches::{Ratios, blessing, callgrind, results};

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        if words == ["derived"] {
            derived(runs);
        } else {
            plain(runs);
        }
        return ExitCode::SUCCESS;
    }
    match measure() {
        Ok(ratios) => ratios.close(),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn measure() -> Result<Ratios, String> {
    let sizes = [size_of::<Result<u64, Derived>>(), size_of::<Result<u64, Plain>>()];
    let counts = [
        callgrind::instructions(&["derived"])?,
        callgrind::instructions(&["plain"])?,
    ];
    let section = format!(
        "| of an error with three fields | with the derive | without |\n|---|---:|---:|\n\
         | bytes of `Result<u64, E>` | {} | {} |\n\
         | instructions to make and drop it | {:.0} | {:.0} |\n",
        sizes[0], sizes[1], counts[0], counts[1],
    );
    println!("{section}");
    let mut ratios = Ratios::new("unanswered");
    #[expect(clippy::cast_precision_loss, reason = "a few bytes")]
    ratios.add("size", sizes[0] as f64 / sizes[1] as f64);
    ratios.add("instructions", counts[0] / counts[1]);
    if blessing() {
        results::renew("Unanswered", &section).map_err(|error| error.to_string())?;
    }
    Ok(ratios)
}
