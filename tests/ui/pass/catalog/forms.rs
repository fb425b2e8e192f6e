//! Every way to write a catalog: separators, paths, generics, lists that overlap.
use error_core::{catalog, dialects::BkendFlat};

mod store {
    use core::fmt::Debug;
    use error_core::ApiError;

    #[derive(Debug, ApiError)]
    pub enum StoreError {
        #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
        AppNotFound,
        #[api_error(forward)]
        Row(RowError<u8>),
    }

    #[derive(Debug, ApiError)]
    pub enum RowError<K: Debug> {
        #[api_error(code = "ROW_NOT_FOUND", status = 404, message = "Row not found")]
        NotFound(K),
    }
}

catalog! { static NOTHING: [] }
catalog! { static NONE: []; }
catalog! {
    /// The same lists by several ways are one.
    pub(crate) static OVERLAP: [store::StoreError, store::RowError<u8>, store::RowError<String>, store::StoreError,];
    require: [];
    dialects: [BkendFlat,];
}

#[allow(non_upper_case_globals)]
mod inside {
    error_core::catalog! {
        #[allow(dead_code)]
        pub(super) static r#match: [super::store::StoreError];
        require: [],
    }
}

fn main() {
    use store::{RowError, StoreError};
    let _ = (StoreError::AppNotFound, StoreError::Row(RowError::NotFound(1)), RowError::NotFound(String::new()));
    catalog! {
        static LOCAL: [StoreError];
    }
    assert_eq!((NOTHING.len(), NONE.len(), OVERLAP.len(), LOCAL.len(), inside::r#match.len()), (0, 0, 2, 2, 2));
}
