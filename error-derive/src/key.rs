//! The key of a code: FNV-1a, 128 bits (draft-eastlake-fnv, section 6.1).

/// The key by which a code is found in `const` and at run time.
pub(crate) fn key(code: &str) -> u128 {
    code.bytes()
        .fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        })
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn keys_are_those_of_the_draft() {
        assert_eq!(key(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(key("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(key("foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }
}
