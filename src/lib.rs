//! Stifinner: a guided path through service innovation and benefits realization.
//!
//! The core is pure and builds without the feature `app`: [`domain`] is what a project is and how
//! it changes.
#![forbid(unsafe_code)]

pub mod domain;
