//! What an error costs, beside the usual hand-written way and beside what no library can beat.
//!
//! - `cargo bench -p error-benches` counts instructions and allocations, and fails where a share is more than 5 %
//!   worse than the committed one, `ratios.txt`. `BENCH=bless` before it renews that file.
//! - `benches/run` measures all there is, other crates, time and a service under load included, and renews
//!   `RESULTS.md`, `charts` and `ratios.txt`.
//!
//! Instructions are counted by callgrind (valgrind), in user space: the difference between 200 runs and 100, so that
//! what is done once does not count. They are the same on a busy machine.

pub mod allocations;
mod by_hand;
pub mod callgrind;
mod case;
pub mod chart;
pub mod clock;
mod contenders;
pub mod decoding;
mod fields;
pub mod load;
mod ratios;
pub mod results;
pub mod unanswered;
pub mod versions;
mod way;

pub use case::{Case, Part};
pub use chart::{Bar, Chart};
pub use ratios::{Ratios, blessing};
pub use way::{Repeat, Shape, Way, assert_alike};
