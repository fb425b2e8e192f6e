//! Frameworks: one file each, behind the feature of the same name.

#[cfg(feature = "axum")]
pub mod axum;

/// Implements axum's `IntoResponse`, where a derive has the key `axum`:
/// `impl_axum! { [<generics>] [type] [where …] }`; the first and the last may be empty.
///
/// The derive spans the call at its key, so that a missing feature is reported there.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ([$($generics:tt)*] [$type:ty] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::axum::IntoResponse for $type $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::into_response(&self)
            }
        }
    };
}

/// The key `axum` without the feature.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ($($input:tt)*) => {
        ::core::compile_error!(
            "the key `axum` needs the feature `axum` of error-core; \
             name it in Cargo.toml, as in `error-core = { …, features = [\"axum\"] }`"
        );
    };
}
