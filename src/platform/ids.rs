//! Random numbers for ids.

use super::dom;
use crate::app::ports::Ids;

/// The browser's random numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn random(&self) -> u64 {
        random_bits()
    }
}

/// Sixty-four random bits.
#[must_use]
pub fn random_bits() -> u64 {
    let mut bytes = [0; 8];
    let filled = dom::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_le_bytes(bytes) } else { less_random_bits() }
}

/// For a page without the crypto of every browser we know: ids must differ, not be secret.
#[expect(clippy::disallowed_methods, reason = "these are the ids")]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the product lies between 0 and 2^32"
)]
fn less_random_bits() -> u64 {
    let half = || (js_sys::Math::random() * 4_294_967_296.0) as u64;
    half() << 32 | half()
}
