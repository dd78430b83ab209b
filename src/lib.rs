//! Stifinner.

pub mod charts;
