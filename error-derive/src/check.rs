//! The rules of a derive: each is one function, with one sentence.

use crate::ctxt::Ctxt;
use crate::input::Input;

pub(crate) fn check(cx: &Ctxt, input: &Input<'_>) {
    let _ = (cx, input);
}
