//! Stifinner: a guided path through service innovation and benefits realization.
//!
//! The core is pure and builds without the feature `app`. In reading order:
//!
//! * [`domain`] – what a project is and the one door through which it changes.
//! * [`i18n`] – texts, numbers and dates in four languages.
#![forbid(unsafe_code)]

pub mod domain;
pub mod i18n;
