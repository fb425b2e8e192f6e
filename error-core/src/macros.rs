//! The function-like macros. Each hands the way to this crate on to its proc macro, so that they work
//! wherever the crate is called otherwise.

#[doc = include_str!("dialect.md")]
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

/// `assert_dialect!(DIALECTS, LIST)`: one error with all that the dialects cannot carry.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_dialect {
    ($dialects:expr, $list:expr $(,)?) => {
        const _: () = {
            // A static, for what a constant refers to is checked again as a whole.
            static DIALECT_LIST: &$crate::__private::List = $list;
            const DIALECTS: &[$crate::__private::Listed] = $dialects;
            #[allow(long_running_const_eval)]
            const DIALECT_LEN: $crate::__private::usize =
                $crate::__private::check::report(DIALECTS, DIALECT_LIST, &mut []);
            #[allow(long_running_const_eval)]
            const DIALECT_TEXT: [$crate::__private::u8; DIALECT_LEN] = {
                let mut text = [0; DIALECT_LEN];
                if DIALECT_LEN > 0 {
                    $crate::__private::check::report(DIALECTS, DIALECT_LIST, &mut text);
                }
                text
            };
            const DIALECT: () = $crate::__private::check::fail(&DIALECT_TEXT);
        };
    };
}

/// `assert_decodes!(DIALECTS, LIST)`: one error with all that a client could not tell apart.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_decodes {
    ($dialects:expr, $list:expr $(,)?) => {
        const _: () = {
            static DECODED_LIST: &$crate::__private::List = $list;
            const DECODED_DIALECTS: &[$crate::__private::Listed] = $dialects;
            const DECODED_PLACES: $crate::__private::usize =
                $crate::__private::capacity($crate::__private::check::entries(DECODED_LIST));
            #[allow(long_running_const_eval)]
            const DECODED_LEN: $crate::__private::usize =
                $crate::__private::check::ambiguous::<DECODED_PLACES>(DECODED_DIALECTS, DECODED_LIST, &mut []);
            #[allow(long_running_const_eval)]
            const DECODED_TEXT: [$crate::__private::u8; DECODED_LEN] = {
                let mut text = [0; DECODED_LEN];
                if DECODED_LEN > 0 {
                    $crate::__private::check::ambiguous::<DECODED_PLACES>(
                        DECODED_DIALECTS, DECODED_LIST, &mut text,
                    );
                }
                text
            };
            const DECODED: () = $crate::__private::check::fail(&DECODED_TEXT);
        };
    };
}

/// `assert_laid!(taken(SPEC, &["error", "hint"], false))`: one error at its token with what a report says.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_laid {
    ($report:ident ( $($argument:expr),* )) => {
        const _: () = {
            const LAID_LEN: $crate::__private::usize =
                $crate::__private::check::$report($($argument,)* &mut []);
            const LAID_TEXT: [$crate::__private::u8; LAID_LEN] = {
                let mut text = [0; LAID_LEN];
                if LAID_LEN > 0 {
                    $crate::__private::check::$report($($argument,)* &mut text);
                }
                text
            };
            const LAID: () = $crate::__private::check::fail(&LAID_TEXT);
        };
    };
}

/// `assert_merged!(SPEC)`: the same for a dialect that extends another.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_merged {
    ($spec:expr $(,)?) => {
        // In this crate itself, what is there for its errors only would pass for unused.
        #[allow(dead_code)]
        const _: () = {
            const DIALECT_NEEDS: $crate::__private::check::Needs = $crate::__private::check::Needs::of($spec);
            const DIALECT_LEN: $crate::__private::usize = if $crate::__private::check::merges(&DIALECT_NEEDS)
            {
                0
            } else {
                $crate::__private::check::report_merged(&DIALECT_NEEDS, &mut [])
            };
            const DIALECT_TEXT: [$crate::__private::u8; DIALECT_LEN] = {
                let mut text = [0; DIALECT_LEN];
                if DIALECT_LEN > 0 {
                    $crate::__private::check::report_merged(&DIALECT_NEEDS, &mut text);
                }
                text
            };
            const DIALECT: () = $crate::__private::check::fail(&DIALECT_TEXT);
        };
    };
}
