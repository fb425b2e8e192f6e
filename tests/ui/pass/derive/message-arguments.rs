//! A message takes what `format_args!` takes.

use error_core::ApiError;

const UNIT: &str = "MB";

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", status = 413, message("{size:>width$.1}{} of {max} {unit}", "!", unit = UNIT, width = 6))]
    Size { size: f64, max: u32 },
    #[api_error(code = "B", status = 400, message("{0} and {0:?}, {1}", name.trim(), self.words()))]
    Name { name: String },
    #[api_error(code = "C", status = 400, message = "{0:#x} {1:.2$} {_0}")]
    Tuple(u8, f32, usize),
}

impl Failure {
    fn words(&self) -> usize {
        match self {
            Self::Name { name } => name.split(' ').count(),
            Self::Size { .. } | Self::Tuple(..) => 0,
        }
    }
}

fn main() {
    assert_eq!(Failure::Size { size: 2.25, max: 2 }.to_string(), "   2.2! of 2 MB");
    assert_eq!(Failure::Name { name: "a b ".to_owned() }.to_string(), "a b and \"a b\", 3");
    assert_eq!(Failure::Tuple(255, 0.5, 3).to_string(), "0xff 0.500 255");
}
