//! Programs: how long and how large they are.

use std::fs;
use std::io;
use std::path::Path;

use super::RELEASE;
use crate::error_type::error_type;
use crate::flavour::Flavour;
use crate::machine::{Build, median};
use crate::table::Table;
use crate::workshop::{Workshop, Workspace, dependencies};

const MAIN: &str = "main.rs";

/// An error of the type, which the compiler does not know: every arm is reached.
const PICK: &str = "fn pick() -> Error {
    match std::env::args().count() { 90 => Error::Storage7, 91 => Error::Billing12 { id: String::new(), limit: 1 }, _ => Error::Billing0 }
}
";

pub(crate) fn binary(workshop: &Workshop, table: &mut Table) -> io::Result<()> {
    let workspace = workshop.workspace("programs")?;
    size(&workspace, table)?;
    packed(&workspace, table)
}

fn build(workspace: &Workspace, name: &str) -> io::Result<f64> {
    workspace.rebuild(
        Build {
            command: RELEASE.command,
            package: name,
            release: RELEASE.release,
            incremental: RELEASE.incremental,
        },
        MAIN,
    )
}

/// What 1,000 errors add to a program: one of 1,020 less one of 20.
fn size(workspace: &Workspace, table: &mut Table) -> io::Result<()> {
    table.heading(
        "A program, per 1,000 errors",
        "Machine code of a program with 1,020 errors less that of one with 20, of which that of the enum alone is\n\
         taken off. The texts are in a section of their own.",
    );
    let ask = |flavour: Flavour| match flavour {
        Flavour::Plain => "println!(\"{error:?}\");",
        Flavour::Hand => {
            "println!(\"{error:?} {error} {} {} {}\", error.code(), error.status(), error.remediation());"
        }
        _ => {
            "use error_core::ApiError as _; let entry = error.entry();
             println!(\"{error:?} {error} {} {:?} {:?}\", entry.code(), entry.status(), entry.remediation());"
        }
    };
    let mut plain = 0.0;
    for flavour in [Flavour::Plain, Flavour::Hand, Flavour::Ours, Flavour::Beside] {
        let mut sizes = Vec::new();
        for variants in [20, 1020] {
            let name = format!("{}_{variants}", flavour.name());
            let source = format!(
                "{}{PICK}fn main() {{ let error = pick(); {} }}\n",
                error_type(flavour, variants, false),
                ask(flavour)
            );
            workspace.write(&name, &dependencies(), MAIN, &source)?;
            build(workspace, &name)?;
            sizes.push(text_size(&workspace.target().join("release").join(name))?);
        }
        let added = (sizes[1] - sizes[0]) / 1000.0 - plain;
        if flavour == Flavour::Plain {
            plain = added;
        }
        let goal = match flavour {
            Flavour::Ours | Flavour::Beside => "40 KB",
            _ => "",
        };
        table.row(flavour.title(), &format!("{added:.1} KB"), goal);
    }
    Ok(())
}

/// The same program, which renders its error as one of a type that is not known, or of its own.
fn packed(workspace: &Workspace, table: &mut Table) -> io::Result<()> {
    table.heading(
        "Packing the bodies of 100 errors in one dialect, release",
        "Beyond a program that renders the same errors in the same dialect as `Box<dyn ApiError>`, for which nothing is\n\
         packed.",
    );
    let source = |rendered: &str| {
        format!(
            "{}{PICK}
fn main() {{
    let error = pick();
    println!(\"{{error}}\");
    let context = error_core::Context::new();
    println!(\"{{:?}}\", error_core::render::<error_core::dialects::Butterbase>({rendered}, &context));
}}
",
            error_type(Flavour::Dialect, 100, false)
        )
    };
    let programs = [
        ("unpacked", "&(Box::new(error) as Box<dyn error_core::ApiError>)"),
        ("packed", "&error"),
    ];
    for (name, rendered) in programs {
        workspace.write(name, &dependencies(), MAIN, &source(rendered))?;
        build(workspace, name)?;
    }
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..7 {
        for ((name, _), times) in programs.into_iter().zip(&mut times) {
            times.push(build(workspace, name)?);
        }
    }
    let [without, with] = times.map(median);
    table.row("100 errors", &format!("+ {:.3} s", with - without), "0.10 s");
    Ok(())
}

/// The size of `.text`, in bytes: from the section headers of a 64-bit ELF file.
fn text_size(program: &Path) -> io::Result<f64> {
    let file = fs::read(program)?;
    let no_elf =
        || io::Error::other("the size of a program is read from a 64-bit ELF file, which this is not");
    if !file.starts_with(b"\x7fELF\x02\x01") {
        return Err(no_elf());
    }
    let number = |at: usize, bytes: usize| -> io::Result<usize> {
        let bytes = file.get(at..at + bytes).ok_or_else(no_elf)?;
        let number = bytes
            .iter()
            .rev()
            .fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
        usize::try_from(number).map_err(|_| no_elf())
    };
    let (headers, size, count) = (number(0x28, 8)?, number(0x3a, 2)?, number(0x3c, 2)?);
    let names = number(headers + number(0x3e, 2)? * size + 0x18, 8)?;
    for header in (0..count).map(|i| headers + i * size) {
        let name = names + number(header, 4)?;
        if file.get(name..).is_some_and(|name| name.starts_with(b".text\0")) {
            #[allow(clippy::cast_precision_loss, reason = "no program is so large")]
            return Ok(number(header + 0x20, 8)? as f64);
        }
    }
    Err(no_elf())
}
