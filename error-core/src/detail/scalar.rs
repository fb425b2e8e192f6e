//! Writing a value that is neither list nor map.

use core::fmt::{self, Write as _};

use serde_core::ser::{Error, Impossible, Serialize, Serializer};

use crate::json::{Formatted, escape_from};
use crate::json_text::{Before, Direct, write_string};

/// Writes a scalar as JSON, and refuses everything else.
pub(super) struct Scalar<'a> {
    /// A constant that is written before it.
    pub(super) before: Before<'a>,
    pub(super) out: &'a mut Vec<u8>,
}

/// Why a value was not written.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is no scalar, or a number whose text is a matter of its own.
    Compound,
    /// Its `Serialize` failed.
    Failed(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Compound => f.write_str("not a scalar"),
            Self::Failed(text) => f.write_str(text),
        }
    }
}

impl core::error::Error for Refusal {}

impl Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let mut text = String::new();
        if write!(text, "{message}").is_err() {
            text.push_str("(its text cannot be written)");
        }
        Self::Failed(text)
    }
}

type Written = Result<(), Refusal>;

/// Numbers, as messages have them.
macro_rules! whole {
    ($($method:ident: $number:ty as $written:ty;)*) => {$(
        #[inline]
        fn $method(self, number: $number) -> Written {
            <$written>::from(number).display(self.before, self.out);
            Ok(())
        }
    )*};
}

impl Serializer for Scalar<'_> {
    type Ok = ();
    type Error = Refusal;
    type SerializeSeq = Impossible<(), Refusal>;
    type SerializeTuple = Impossible<(), Refusal>;
    type SerializeTupleStruct = Impossible<(), Refusal>;
    type SerializeTupleVariant = Impossible<(), Refusal>;
    type SerializeMap = Impossible<(), Refusal>;
    type SerializeStruct = Impossible<(), Refusal>;
    type SerializeStructVariant = Impossible<(), Refusal>;

    whole! {
        serialize_i8: i8 as i64;
        serialize_i16: i16 as i64;
        serialize_i32: i32 as i64;
        serialize_i64: i64 as i64;
        serialize_u8: u8 as u64;
        serialize_u16: u16 as u64;
        serialize_u32: u32 as u64;
        serialize_u64: u64 as u64;
    }

    #[inline]
    fn serialize_bool(self, value: bool) -> Written {
        value.display(self.before, self.out);
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(Refusal::Compound)
    }

    fn serialize_f64(self, _: f64) -> Written {
        Err(Refusal::Compound)
    }

    fn serialize_i128(self, _: i128) -> Written {
        Err(Refusal::Compound)
    }

    fn serialize_u128(self, _: u128) -> Written {
        Err(Refusal::Compound)
    }

    #[inline]
    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Written {
        write_string(value, self.before, self.out);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Refusal::Compound)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Written {
        self.before.append_to(self.out);
        self.out.push(b'"');
        let start = self.out.len();
        write!(Formatted(self.out), "{value}").map_err(Refusal::custom)?;
        escape_from(start, self.out);
        self.out.push(b'"');
        Ok(())
    }

    #[inline]
    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Written {
        self.before.with_word(*b"null    ", 4, self.out);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Refusal::Compound)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Refusal> {
        Err(Refusal::Compound)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refusal> {
        Err(Refusal::Compound)
    }
}
