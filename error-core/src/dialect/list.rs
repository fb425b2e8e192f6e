//! Lists of dialects: tuples, each of which is a dialect itself.

use core::any::TypeId;

use super::{Dialect, Packed, Spec};
use crate::{Catalogued, Context};

/// One dialect of a list. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Listed {
    spec: &'static Spec,
    id: fn() -> TypeId,
}

impl Listed {
    /// A dialect that stands for itself.
    pub(crate) const fn of<D: Dialect>() -> Self {
        Self {
            spec: D::SPEC,
            id: TypeId::of::<D>,
        }
    }

    const fn in_list<D: Dialect>() -> Self {
        assert!(
            D::LIST.len() == 1,
            "a list of dialects holds no list; name the dialects of the inner one"
        );
        Self::of::<D>()
    }

    #[inline]
    pub(crate) const fn spec(self) -> &'static Spec {
        self.spec
    }

    pub(crate) fn id(self) -> TypeId {
        (self.id)()
    }
}

/// A list that has the dialect `D`, at the place `AT`, which the compiler finds.
#[diagnostic::on_unimplemented(
    message = "`{D}` is not one of the dialects of `{Self}`",
    note = "a service chooses among the dialects that its error type lists, as in `#[api_error(dialect = (Old, New))]`"
)]
pub trait Includes<D, const AT: usize> {}

impl<D: Dialect> Includes<D, 0> for D {}

/// The first of them, unless the context has chosen another.
macro_rules! tuples {
    ($first:ident $zero:literal $($next:ident $at:literal)*) => {
        #[diagnostic::do_not_recommend]
        impl<$first: Dialect, $($next: Dialect),*> Dialect for ($first, $($next,)*) {
            const SPEC: &'static Spec = $first::SPEC;
            const LIST: &'static [Listed] = &[Listed::in_list::<$first>(), $(Listed::in_list::<$next>()),*];

            fn at<X: Catalogued>(context: &Context, error: Option<&X>) -> (&'static Spec, Packed) {
                let chosen = context.chosen();
                $(if chosen == Some(TypeId::of::<$next>()) {
                    return $next::at(context, error);
                })*
                let _ = chosen;
                $first::at(context, error)
            }
        }

        includes!([$first $($next)*] $first $zero $($next $at)*);
    };
}

/// One for each place.
macro_rules! includes {
    ([$($all:ident)*]) => {};
    ([$($all:ident)*] $here:ident $at:literal $($rest:tt)*) => {
        #[diagnostic::do_not_recommend]
        impl<$($all),*> Includes<$here, $at> for ($($all,)*) {}

        includes!([$($all)*] $($rest)*);
    };
}

tuples!(A 0);
tuples!(A 0 B 1);
tuples!(A 0 B 1 C 2);
tuples!(A 0 B 1 C 2 D 3);
tuples!(A 0 B 1 C 2 D 3 E 4);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
tuples!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
