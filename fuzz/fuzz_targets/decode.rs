//! A body in one dialect, or in all.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| error_fuzz::read(data));
