//! Stifinner: a guided path through service innovation and benefits realization.
//!
//! The core is pure and builds without the feature `app`: [`domain`] is what a project is and how
//! it changes, [`format`] is how it is written and read again.
#![forbid(unsafe_code)]

pub mod domain;
pub mod format;
