//! Bars, as an SVG that is read on a light page and on a dark one.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Bars in groups.
pub struct Chart {
    title: String,
    groups: Vec<(String, Vec<Bar>)>,
}

/// A bar.
pub struct Bar {
    /// What it stands for.
    pub name: String,
    /// Its length.
    pub value: f64,
    /// Drawn in the colour that stands out.
    pub ours: bool,
}

const WIDTH: f64 = 720.0;
/// Where bars start: names are left of it.
const LEFT: f64 = 150.0;
/// Beyond the longest bar: its figure.
const RIGHT: f64 = 60.0;
const LINE: f64 = 20.0;

/// Both themes: a page may have either, and the picture has no ground of its own.
const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#1f2328}\
    .head{font-weight:600}.bar{fill:#8c959f}.ours{fill:#1a7f37}\
    @media(prefers-color-scheme:dark){text{fill:#e6edf3}.bar{fill:#6e7681}.ours{fill:#3fb950}}";

impl Chart {
    /// One without bars.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            groups: Vec::new(),
        }
    }

    /// Adds a group; its bars are as long as they are beside all other bars.
    pub fn group(&mut self, name: &str, bars: Vec<Bar>) {
        self.groups.push((name.to_owned(), bars));
    }

    /// Writes the picture into the folder of charts.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn write(&self, name: &str) -> io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("charts");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name), self.svg())
    }

    fn svg(&self) -> String {
        let bars = self.groups.iter().flat_map(|(_, bars)| bars);
        let longest = bars.map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
        let scale = (WIDTH - LEFT - RIGHT) / longest;
        let mut body = String::new();
        let mut y = LINE;
        text(&mut body, 0.0, y, "head", &self.title);
        for (name, bars) in &self.groups {
            y += LINE * 1.5;
            text(&mut body, 0.0, y, "head", name);
            for bar in bars {
                y += LINE;
                line(&mut body, y, scale, bar);
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
             aria-label=\"{title}\"><style>{STYLE}</style>\n{body}</svg>\n",
            height = y + LINE / 2.0,
            title = escaped(&self.title),
        )
    }
}

/// A name, its bar and its figure.
fn line(body: &mut String, y: f64, scale: f64, bar: &Bar) {
    let class = if bar.ours { "ours" } else { "bar" };
    let width = (bar.value * scale).max(1.0);
    text(body, 8.0, y, "", &bar.name);
    let _ = writeln!(
        body,
        "<rect class=\"{class}\" x=\"{LEFT}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{}\" rx=\"2\"/>",
        y - 11.0,
        LINE - 6.0
    );
    text(body, LEFT + width + 6.0, y, "", &format!("{:.2}", bar.value));
}

fn text(body: &mut String, x: f64, y: f64, class: &str, text: &str) {
    let _ = writeln!(
        body,
        "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>",
        escaped(text)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Bar, Chart};

    #[test]
    fn the_longest_bar_fills_the_width() {
        let mut chart = Chart::new("Shares < 1 & \"more\"");
        let bar = |name: &str, value| Bar {
            name: name.to_owned(),
            value,
            ours: value < 1.0,
        };
        chart.group("one", vec![bar("ours", 0.5), bar("usual", 2.0)]);
        let svg = chart.svg();
        assert!(svg.contains("width=\"510.0\""), "{svg}");
        assert!(
            svg.contains("class=\"ours\" x=\"150\" y=\"59.0\" width=\"127.5\""),
            "{svg}"
        );
        assert!(svg.contains("Shares &lt; 1 &amp; &quot;more&quot;"), "{svg}");
    }
}
