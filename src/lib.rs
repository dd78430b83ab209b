//! Stifinner.

pub mod i18n;
