//! The function-like macros. Each hands the way to this crate on to its proc macro, so that they work
//! wherever the crate is called otherwise.

/// Declares a dialect.
#[macro_export]
macro_rules! dialect {
    ($($tokens:tt)*) => {
        $crate::__private::dialect! { $crate ; $($tokens)* }
    };
}

#[doc = include_str!("catalog.md")]
#[macro_export]
macro_rules! catalog {
    ($($tokens:tt)*) => {
        $crate::__private::catalog! { $crate ; $($tokens)* }
    };
}
