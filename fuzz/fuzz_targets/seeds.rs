//! The dialects of the five documented APIs, alone and recognised.
#![no_main]

use error_core::dialects::{Bkend, BkendFlat, Butterbase, Butverify, SchemaStack};
use error_fuzz::read_in;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    read_in::<Butterbase>(data);
    read_in::<Bkend>(data);
    read_in::<BkendFlat>(data);
    read_in::<Butverify>(data);
    read_in::<SchemaStack>(data);
    read_in::<(Butterbase, Bkend, BkendFlat, Butverify, SchemaStack)>(data);
});
