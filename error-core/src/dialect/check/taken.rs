//! What a dialect takes out of its base is there.

use super::near::Near;
use crate::dialect::Spec;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::text::{ConstText, same};

/// Writes why the last name of `way`, or the open part of the object that it leads to, cannot be taken out of
/// `base`, and says how long that is: 0 where it can.
#[inline]
pub const fn taken(base: &'static Spec, way: &[&'static str], open: bool, buffer: &mut [u8]) -> usize {
    let mut out = ConstText::new(buffer);
    if base.failed() {
        return 0;
    }
    let objects = if open { way.len() } else { way.len() - 1 };
    let mut object = Layers::of_body(base);
    let mut i = 0;
    while i < objects {
        let Some(inner) = member(&object, way[i]) else {
            lacks(base, &object, way, i, &mut out);
            return out.len();
        };
        object = inner;
        i += 1;
    }
    if open && !has_open_part(&object) {
        place(base, way, objects, &mut out);
        out.text(" has no open part that could be taken out; leave `..none` out");
    } else if !open && member(&object, way[objects]).is_none() {
        lacks(base, &object, way, objects, &mut out);
    }
    out.len()
}

#[inline]
const fn member(object: &Layers, name: &str) -> Option<Layers> {
    let mut at = Cursor::START;
    while let Some(part) = object.next(&mut at) {
        if let Part::Field { key, value, .. } = part
            && same(key.raw, name)
        {
            return Some(value);
        }
    }
    None
}

#[inline]
const fn has_open_part(object: &Layers) -> bool {
    let mut at = Cursor::START;
    while let Some(part) = object.next(&mut at) {
        if !matches!(part, Part::Field { .. }) {
            return true;
        }
    }
    false
}

/// `/error of \`Harbor\``
#[inline]
const fn place(base: &Spec, way: &[&str], steps: usize, out: &mut ConstText<'_>) {
    out.text("`");
    let mut i = 0;
    while i < steps {
        out.text("/");
        out.text(way[i]);
        i += 1;
    }
    if steps == 0 {
        out.text("/");
    }
    out.text("` of `");
    out.text(base.name);
    out.text("`");
}

#[inline]
const fn lacks(base: &Spec, object: &Layers, way: &[&'static str], steps: usize, out: &mut ConstText<'_>) {
    place(base, way, steps, out);
    out.text(" has no member `");
    out.text(way[steps]);
    out.text("` that could be taken out");
    let (mut near, mut at) = (Near::to(way[steps]), Cursor::START);
    while let Some(part) = object.next(&mut at) {
        if let Part::Field { key, .. } = part {
            near.see(key.raw);
        }
    }
    if near.suggest("", out) {
        return;
    }
    let (mut at, mut mark) = (Cursor::START, "; it has `");
    while let Some(part) = object.next(&mut at) {
        if let Part::Field { key, .. } = part {
            out.text(mark);
            out.text(key.raw);
            mark = "`, `";
        }
    }
    out.text(if same(mark, "; it has `") {
        "; it has none"
    } else {
        "`"
    });
}
