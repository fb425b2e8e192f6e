//! Instructions from a code to what is known of it, at 10 to 10,000 codes.
//!
//! Counted by callgrind (valgrind). What `decode_as` does beyond `decode` is more than the way to a variant: it checks
//! the text of the code, makes the error and drops it, too.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;

use bytes::Bytes;
use error_benches::{Bar, Chart, Ratios, blessing, callgrind, results};
use error_core::dialects::BkendFlat;
use error_core::{Answer, Catalog, Catalogued, Decode, Entry, List, decode, decode_as};
use http::{HeaderMap, StatusCode};

#[allow(clippy::pedantic, reason = "a thousand arms make a long function")]
mod codes {
    include!(concat!(env!("OUT_DIR"), "/codes.rs"));
}

use codes::{ALL_10, ALL_100, ALL_1000, ALL_10000, Of10, Of100, Of1000, Of10000};

/// The goal, from a code to its record, and to its variant.
const GOAL: f64 = 130.0;

/// How many codes are looked up at a time.
const CODES: u32 = 64;

/// The types of one size.
struct Size {
    count: usize,
    list: &'static List,
    catalog: &'static Catalog,
    /// From a code to the variant's index.
    variant: fn(&str) -> Option<usize>,
    by_match: Option<fn(&str) -> Option<u32>>,
    /// Reads bodies into variants.
    typed: fn(&[Bytes]),
}

const SIZES: [Size; 4] = [
    Size {
        count: 10,
        list: Of10::LIST,
        catalog: &ALL_10,
        variant: |code| Of10::CODES.find(code),
        by_match: Some(codes::match_10),
        typed: typed::<Of10>,
    },
    Size {
        count: 100,
        list: Of100::LIST,
        catalog: &ALL_100,
        variant: |code| Of100::CODES.find(code),
        by_match: Some(codes::match_100),
        typed: typed::<Of100>,
    },
    Size {
        count: 1_000,
        list: Of1000::LIST,
        catalog: &ALL_1000,
        variant: |code| Of1000::CODES.find(code),
        by_match: Some(codes::match_1000),
        typed: typed::<Of1000>,
    },
    Size {
        count: 10_000,
        list: Of10000::LIST,
        catalog: &ALL_10000,
        variant: |code| Of10000::CODES.find(code),
        by_match: None,
        typed: typed::<Of10000>,
    },
];

fn main() -> ExitCode {
    if let Some((words, runs)) = callgrind::asked() {
        return run(&words, runs);
    }
    match measure() {
        Ok(ratios) => ratios.close(),
        Err(problem) => {
            eprintln!("cannot count instructions: {problem}");
            ExitCode::from(2)
        }
    }
}

/// What one lookup takes.
struct Counts {
    catalog: f64,
    variant: f64,
    decode: f64,
    typed: f64,
    by_match: Option<f64>,
    by_map: f64,
}

fn measure() -> Result<Ratios, String> {
    let mut ratios = Ratios::new("lookup");
    let mut chart = Chart::new("Instructions to find a code, against a HashMap = 1");
    let mut section = format!(
        "Instructions from a code to its record (`catalog`) and to its variant (`variant`); the goal is at most {GOAL}, at\n\
         any size. `error` is what `decode_as` does beyond `decode`: it checks the text of the code, makes the error and\n\
         drops it, too. Beside them are a `match`, which at 10,000 codes compiles for minutes, and a `HashMap`.\n\n\
         | codes | code | catalog | variant | error | match | HashMap |\n|---:|---|---:|---:|---:|---:|---:|\n",
    );
    for size in &SIZES {
        for code in ["known", "unknown"] {
            let counts = counts(size, code)?;
            let _ = writeln!(section, "{}", counts.row(size, code));
            println!("{}", counts.row(size, code));
            let name = format!("{}/{code}", size.count);
            ratios.add_within(&format!("{name}/catalog"), counts.catalog / GOAL, 1.0);
            ratios.add_within(&format!("{name}/variant"), counts.variant / GOAL, 1.0);
            ratios.add(&format!("{name}/error"), counts.typed / counts.decode);
            if code == "known" {
                chart.group(&format!("{} codes", size.count), counts.bars());
            }
        }
    }
    if blessing() && cfg!(feature = "contenders") {
        chart.write("lookup.svg").map_err(|error| error.to_string())?;
        results::renew("Lookup", &section).map_err(|error| error.to_string())?;
    }
    Ok(ratios)
}

fn counts(size: &Size, code: &str) -> Result<Counts, String> {
    let count = size.count.to_string();
    let each = |way: &str| {
        let all = callgrind::instructions(&[&count, code, way])?;
        Ok::<f64, String>(all / f64::from(CODES))
    };
    Ok(Counts {
        catalog: each("catalog")?,
        variant: each("variant")?,
        decode: each("decode")?,
        typed: each("typed")?,
        by_match: size.by_match.map(|_| each("match")).transpose()?,
        by_map: each("map")?,
    })
}

impl Counts {
    /// What `decode_as` does beyond reading the body.
    fn error(&self) -> f64 {
        self.typed - self.decode
    }

    fn row(&self, size: &Size, code: &str) -> String {
        let cell = |cost: Option<f64>| cost.map_or_else(String::new, |cost| format!("{cost:.0}"));
        format!(
            "| {} | {code} | {:.0} | {:.0} | {:.0} | {} | {:.0} |",
            size.count,
            self.catalog,
            self.variant,
            self.error(),
            cell(self.by_match),
            self.by_map
        )
    }

    /// Those that do the same.
    fn bars(&self) -> Vec<Bar> {
        [
            ("catalog", Some(self.catalog)),
            ("variant", Some(self.variant)),
            ("match", self.by_match),
            ("HashMap", Some(self.by_map)),
        ]
        .into_iter()
        .filter_map(|(name, cost)| {
            Some(Bar {
                name: name.to_owned(),
                value: cost? / self.by_map,
                ours: matches!(name, "catalog" | "variant"),
            })
        })
        .collect()
    }
}

/// What callgrind runs: so many times, all of the codes.
fn run(words: &[String], runs: u32) -> ExitCode {
    let [count, code, way] = words else {
        return ExitCode::from(2);
    };
    let Some(size) = SIZES.iter().find(|size| size.count.to_string() == *count) else {
        return ExitCode::from(2);
    };
    let codes = wanted(size, code == "known");
    let bodies: Vec<Bytes> = codes.iter().map(|code| body(code)).collect();
    let map: HashMap<&str, usize> = all(size).zip(0..).collect();
    for _ in 0..runs {
        match way.as_str() {
            "catalog" => each(&codes, |code| size.catalog.get(code)),
            "variant" => each(&codes, |code| (size.variant)(code)),
            "map" => each(&codes, |code| map.get(code)),
            "match" => each(&codes, |code| size.by_match.and_then(|find| find(code))),
            "decode" => bodies.iter().for_each(|body| {
                black_box(decode::<BkendFlat>(STATUS, &HeaderMap::new(), black_box(body)));
            }),
            _ => (size.typed)(&bodies),
        }
    }
    ExitCode::SUCCESS
}

const STATUS: StatusCode = StatusCode::CONFLICT;

fn typed<E: Decode + Answer>(bodies: &[Bytes]) {
    for body in bodies {
        black_box(decode_as::<E>(STATUS, &HeaderMap::new(), black_box(body)));
    }
}

fn each<T>(codes: &[String], find: impl Fn(&str) -> T) {
    for code in codes {
        black_box(find(black_box(code.as_str())));
    }
}

/// Codes from all over the catalog; or the same, each with an ending that makes it unknown.
fn wanted(size: &Size, known: bool) -> Vec<String> {
    let all: Vec<&str> = all(size).collect();
    let spread = (0..CODES as usize).map(|index| all[index * 7_919 % all.len()]);
    let ending = if known { "" } else { "S" };
    spread.map(|code| format!("{code}{ending}")).collect()
}

fn all(size: &Size) -> impl Iterator<Item = &'static str> {
    size.list.entries.iter().map(Entry::code)
}

fn body(code: &str) -> Bytes {
    format!(r#"{{"error":"{code}","message":"It is refused"}}"#).into()
}
