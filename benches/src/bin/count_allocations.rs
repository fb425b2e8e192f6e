//! Counts the allocations of each answer.

use error_benches::{Case, Part, Way, allocations};

fn main() {
    for case in Case::ALL {
        for way in Way::all() {
            for part in Part::ALL {
                let Some(repeat) = way.repeat(part) else { continue };
                // What is set up once, and once for each call, does not count.
                repeat(case, 1);
                let [one, two] = [1, 2].map(|runs| allocation_counter::measure(|| repeat(case, runs)));
                println!(
                    "{}\t{}\t{}",
                    allocations::row(case, way.name, part),
                    two.count_total - one.count_total,
                    two.bytes_total - one.bytes_total
                );
            }
        }
    }
}
