//! The methods of a route.

use core::fmt;

#[cfg(feature = "tower")]
use http::HeaderValue;
use http::Method;
use serde_core::{Serialize, Serializer};

/// The methods that a route has, as a 405 must name them in `Allow`.
///
/// `Display` is the value of that header, and `Serialize` a list of texts, so that a field of this type can
/// be both: `#[api_error(header = "Allow", detail)] allow: Methods`.
///
#[cfg_attr(
    feature = "tower",
    doc = "As a detail of an axum service, it is empty unless the layer is around the finished router: see \
           [Order among layers](crate::layer#order-among-layers). The header has the methods in any case."
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Methods(Vec<Method>);

impl Methods {
    /// Those that values of `Allow` name.
    #[cfg(feature = "tower")]
    pub(crate) fn named_in<'a>(values: impl IntoIterator<Item = &'a HeaderValue>) -> Self {
        let texts = values.into_iter().filter_map(|value| value.to_str().ok());
        let names = texts
            .flat_map(|text| text.split(','))
            .map(str::trim)
            .filter(|name| !name.is_empty());
        Self(names.filter_map(|name| name.parse().ok()).collect())
    }

    /// The methods, in the order the framework names them.
    pub fn iter(&self) -> core::slice::Iter<'_, Method> {
        self.0.iter()
    }

    /// Whether the framework named none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Method> for Methods {
    fn from_iter<I: IntoIterator<Item = Method>>(methods: I) -> Self {
        Self(methods.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Methods {
    type Item = &'a Method;
    type IntoIter = core::slice::Iter<'a, Method>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Methods {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, method) in self.0.iter().enumerate() {
            let separator = if i == 0 { "" } else { ", " };
            write!(f, "{separator}{method}")?;
        }
        Ok(())
    }
}

impl Serialize for Methods {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Method::as_str))
    }
}

#[cfg(all(test, feature = "tower"))]
mod tests {
    use super::*;

    #[test]
    fn allow_is_read_as_axum_and_as_others_write_it() {
        let values = [
            HeaderValue::from_static("GET,HEAD"),
            HeaderValue::from_static(" POST , "),
        ];
        let methods = Methods::named_in(&values);
        assert_eq!(methods.to_string(), "GET, HEAD, POST");
        assert_eq!(
            serde_json::to_string(&methods).unwrap(),
            r#"["GET","HEAD","POST"]"#
        );
    }

    #[test]
    fn what_is_no_method_is_left_out() {
        let values = [
            HeaderValue::from_static("G(T, PUT"),
            HeaderValue::from_bytes(b"\xff").unwrap(),
        ];
        assert_eq!(Methods::named_in(&values).to_string(), "PUT");
        assert!(Methods::named_in(&[]).is_empty());
    }
}
